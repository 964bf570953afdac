import { parseArgs } from 'node:util';
import { createWebhooksClient } from '@rectoverso/client';
import { openDataFolder, readDevelopmentAccess } from '@rectoverso/server';
import { dataPath } from './environment.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { openInspector } from './webhooks/openInspector.ts';

const USAGE = `npm run webhooks -- [--api http://127.0.0.1:4311] [--answer 503]

Beside a running \`npm start\`: has this machine told of every change of state, and shows each delivery with its signature
checked, until Ctrl-C.
--answer  the status to answer with; one that is no success shows how deliveries are tried again`;

const { values } = parseArgs({
  options: {
    api: { type: 'string', default: 'http://127.0.0.1:4311' },
    answer: { type: 'string', default: '204' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const status = Number(values.answer);
if (values.help || !Number.isInteger(status) || status < 200 || status > 599) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

try {
  const { apiKey } = await readDevelopmentAccess(await openDataFolder(dataPath()));
  const webhooks = createWebhooksClient({ apiUrl: values.api, apiKey, locale: 'en' });
  let secret = '';
  const inspector = await openInspector({ secret: () => secret, say: (words) => console.log(words), status });
  const created = await webhooks.create({ url: inspector.url });
  secret = created.secret;
  console.log(`Told at ${inspector.url}, signed with ${secret}. Ctrl-C ends it and removes the webhook.\n`);
  stopOnSignal(async () => {
    await webhooks.delete(created.webhook.id);
    await inspector.close();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
