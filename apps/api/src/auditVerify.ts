import { parseArgs } from 'node:util';
import { LOCALES } from '@rectoverso/core/contract';
import { verifyAudit } from '@rectoverso/server';
import { verdictInWords } from './audit/verdictInWords.ts';
import { joinService } from './environment.ts';

const USAGE = `npm run audit:verify -- [--head POSITION:HASH] [--json] [--lang fr]

Reads the whole audit and names every row that was changed, moved, removed or cut off. Ends with 1 where there is one.
--head  a head that an earlier run printed: finds a database that was taken back to before it`;

const { values } = parseArgs({
  options: {
    head: { type: 'string' },
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'fr' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.error(USAGE);
  process.exit(0);
}
const known = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.head ?? '');
if (values.head !== undefined && !known) {
  console.error(USAGE);
  process.exit(2);
}

try {
  const { backend } = await joinService('audit');
  const verdict = await verifyAudit(backend, known ? { position: Number(known[1]), hash: known[2]! } : undefined);
  const locale = LOCALES.find((one) => one === values.lang) ?? 'fr';
  console.log(values.json ? JSON.stringify(verdict, null, 2) : verdictInWords(verdict, locale));
  process.exitCode = verdict.faults.length === 0 ? 0 : 1;
  await backend.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
