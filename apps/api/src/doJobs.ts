import { openEngine } from '@rectoverso/core/node';
import { type Backend, startWorker } from '@rectoverso/server';
import { numberIn } from './environment.ts';
import type { Part } from './serve.ts';

// A worker. Beside the variables of environment.ts it reads:
//   RECTOVERSO_CONCURRENCY  captures checked at once; one for each processor when absent
//   RECTOVERSO_TODAY        the date documents are judged on, YYYY-MM-DD, for demonstrations

/** Does jobs until the backend is closed, which waits for those under way. */
export async function doJobs(backend: Backend): Promise<Part> {
  const { RECTOVERSO_TODAY } = process.env;
  const concurrency = numberIn('RECTOVERSO_CONCURRENCY');
  const engine = openEngine({ threads: concurrency });
  await startWorker({ backend, engine, concurrency, today: RECTOVERSO_TODAY ? () => RECTOVERSO_TODAY : undefined });
  backend.log.info('waiting for jobs');
  return { drain: async () => undefined, close: () => engine.close() };
}
