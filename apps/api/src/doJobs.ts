import { openEngine } from '@rectoverso/core/node';
import { type Backend, JOBS, type Jobs, startWorker } from '@rectoverso/server';
import { numberIn } from './environment.ts';
import type { Part } from './serve.ts';

// A worker. Beside the variables of environment.ts it reads:
//   RECTOVERSO_CONCURRENCY  captures checked at once; one for each processor when absent
//   RECTOVERSO_JOBS         `all` (when absent); `webhooks`, which call out; `inside`, all the rest, which need no way out
//   RECTOVERSO_TODAY        the date documents are judged on, YYYY-MM-DD, for demonstrations

/** Does jobs until the backend is closed, which waits for those under way. */
export async function doJobs(backend: Backend): Promise<Part> {
  const { RECTOVERSO_TODAY } = process.env;
  const jobs = (process.env.RECTOVERSO_JOBS || 'all') as Jobs;
  if (!JOBS.includes(jobs)) throw new Error(`expected RECTOVERSO_JOBS to be one of ${JOBS.join(', ')}`);
  const concurrency = numberIn('RECTOVERSO_CONCURRENCY');
  const engine = openEngine({ threads: concurrency });
  await startWorker({
    backend,
    engine,
    concurrency,
    jobs,
    today: RECTOVERSO_TODAY ? () => RECTOVERSO_TODAY : undefined,
  });
  backend.log.info('waiting for jobs');
  return { drain: async () => undefined, close: () => engine.close() };
}
