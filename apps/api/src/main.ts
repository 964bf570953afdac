import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openEngine } from '@rectoverso/core/node';
import { createApp, grantDevelopmentAccess, readDevelopmentAccess, sweepIncoming } from '@rectoverso/server';
import { joinService, listOf, stopOnSignal, trustProxyOf } from './environment.ts';
import { providerOf } from './provider.ts';

// The API. Beside the variables of environment.ts and provider.ts it reads:
//   PORT, HOST                   where to listen; 4311 on 127.0.0.1 when absent
//   RECTOVERSO_SECURE_COOKIES=1  people come by https
//   RECTOVERSO_TRUST_PROXY       proxies whose word on the caller's address counts: how many, or addresses with commas
//   RECTOVERSO_DEVELOPMENT=1     let in the data folder's API key and local reviewer, and pages of these origins:
//   RECTOVERSO_ORIGINS           separated by commas; in service, `npm run keys -- origins` sets a tenant's

const BACK_OFFICE = fileURLToPath(new URL('../../back-office/dist/', import.meta.url));
const SWEEP_MS = 10 * 60_000;
const DRAIN_LIMIT_MS = 8_000;
const { PORT = '4311', HOST = '127.0.0.1', RECTOVERSO_ORIGINS = '' } = process.env;

const { backend, folder } = await joinService('api');
const development = process.env.RECTOVERSO_DEVELOPMENT === '1';
if (development) {
  await grantDevelopmentAccess(backend, await readDevelopmentAccess(folder), listOf(RECTOVERSO_ORIGINS));
}
await sweepIncoming(folder.incoming);
setInterval(() => {
  sweepIncoming(folder.incoming).catch((error) => backend.log.warn('sweep failed', { error }));
}, SWEEP_MS).unref();

const engine = openEngine({ threads: 1 });
let stopping = false;
const server = createServer(
  createApp({
    backend,
    engine,
    incomingFolder: folder.incoming,
    secureCookies: process.env.RECTOVERSO_SECURE_COOKIES === '1',
    localAccounts: development,
    provider: providerOf(process.env),
    trustProxy: trustProxyOf(process.env.RECTOVERSO_TRUST_PROXY),
    backOfficeDir: existsSync(BACK_OFFICE) ? BACK_OFFICE : undefined,
    isReady: () => !stopping,
  }),
);
server.listen(Number(PORT), HOST);
await once(server, 'listening');
backend.log.info('listening', { port: Number(PORT) });
process.send?.('ready');

stopOnSignal(async () => {
  stopping = true;
  const closed = once(server, 'close');
  server.close();
  // A connection that a browser keeps open is closed as soon as its request is answered.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
  await closed;
  clearInterval(closing);
  clearTimeout(limit);
  await engine.close();
  await backend.close();
});
