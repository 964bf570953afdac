import { openEngine } from '@rectoverso/core/node';
import { startWorker } from '@rectoverso/server';
import { joinService, stopOnSignal } from './environment.ts';

// A worker. Beside the variables of environment.ts it reads:
//   RECTOVERSO_CONCURRENCY  captures checked at once; one for each processor when absent
//   RECTOVERSO_TODAY        the date documents are judged on, YYYY-MM-DD, for demonstrations

const { RECTOVERSO_CONCURRENCY, RECTOVERSO_TODAY } = process.env;
const concurrency = RECTOVERSO_CONCURRENCY ? Number(RECTOVERSO_CONCURRENCY) : undefined;

const { backend } = await joinService('worker');
const engine = openEngine({ threads: concurrency });
await startWorker({ backend, engine, concurrency, today: RECTOVERSO_TODAY ? () => RECTOVERSO_TODAY : undefined });
backend.log.info('waiting for jobs');
process.send?.('ready');

stopOnSignal(async () => {
  await backend.close();
  await engine.close();
});
