import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEngine } from '@rectoverso/core/node';
import {
  type Backend,
  createApp,
  type DataFolder,
  grantDevelopmentAccess,
  readDevelopmentAccess,
  sweepIncoming,
} from '@rectoverso/server';
import { listOf, numberIn, trustProxyOf } from './environment.ts';
import { providerOf } from './provider.ts';
import type { Part } from './serve.ts';

// The API. Beside the variables of environment.ts and provider.ts it reads:
//   PORT, HOST                   where to listen; 4311 on 127.0.0.1 when absent
//   RECTOVERSO_SECURE_COOKIES=1  people come by https
//   RECTOVERSO_TRUST_PROXY       proxies whose word on the caller's address counts: how many, or addresses with commas
//   RECTOVERSO_DEVELOPMENT=1     let in the data folder's API key and local reviewer, and pages of these origins:
//   RECTOVERSO_ORIGINS           separated by commas; in service, `npm run keys -- origins` sets a tenant's
//   RECTOVERSO_RECEIVING_MIB     captures received at once, in all; more is turned away
//   RECTOVERSO_WAITING_CHECKS    captures that may wait for a check; more is turned away
//   RECTOVERSO_DRAIN_WAIT_MS     how long /readyz says no before the door closes; 0 when absent

const BACK_OFFICE = fileURLToPath(new URL('../../back-office/dist/', import.meta.url));
const SWEEP_MS = 10 * 60_000;
const DRAIN_LIMIT_MS = 8_000;

/** Serves the API until it is told to end; what was asked for by then is answered. */
export async function serveApi(backend: Backend, folder: DataFolder, isReady: () => boolean): Promise<Part> {
  const { HOST = '127.0.0.1', RECTOVERSO_ORIGINS = '' } = process.env;
  const port = numberIn('PORT', 4311);
  const drainWaitMs = numberIn('RECTOVERSO_DRAIN_WAIT_MS', 0);
  const receivingMib = numberIn('RECTOVERSO_RECEIVING_MIB');
  const waitingChecks = numberIn('RECTOVERSO_WAITING_CHECKS');
  const development = process.env.RECTOVERSO_DEVELOPMENT === '1';
  if (development) {
    await grantDevelopmentAccess(backend, await readDevelopmentAccess(folder), listOf(RECTOVERSO_ORIGINS));
  }
  await sweepIncoming(folder.incoming);
  setInterval(() => {
    sweepIncoming(folder.incoming).catch((error) => backend.log.warn('sweep failed', { error }));
  }, SWEEP_MS).unref();

  const engine = openEngine({ threads: 1 });
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
      isReady,
      admissionLimits: {
        ...(receivingMib === undefined ? {} : { receivingBytes: receivingMib * 1024 ** 2 }),
        ...(waitingChecks === undefined ? {} : { waitingChecks }),
      },
    }),
  );
  server.listen(port, HOST);
  await once(server, 'listening');
  backend.log.info('listening', { port });

  return {
    async drain() {
      await sleep(drainWaitMs);
      const closed = once(server, 'close');
      server.close();
      // A connection that a browser keeps open is closed as soon as its request is answered.
      const closing = setInterval(() => server.closeIdleConnections(), 50);
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
      await closed;
      clearInterval(closing);
      clearTimeout(limit);
    },
    close: () => engine.close(),
  };
}
