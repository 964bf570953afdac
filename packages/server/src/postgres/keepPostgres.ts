import { setTimeout as sleep } from 'node:timers/promises';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './startPostgres.ts';

const PAUSE_MS = 1_000;

/** Starts PostgreSQL, and from then on again whenever it ends, on the same port. `onDeath` is told each time. */
export async function keepPostgres(
  options: PostgresOptions,
  onDeath: () => void,
): Promise<Pick<RunningPostgres, 'url' | 'stop'>> {
  let stopping = false;
  let running = await startPostgres(options);
  const { url, port } = running;
  const finished = watch();
  return {
    url,
    async stop() {
      stopping = true;
      await running.stop();
      await finished;
    },
  };

  async function watch(): Promise<void> {
    for (;;) {
      await running.ended;
      if (!stopping) onDeath();
      while (!stopping) {
        await sleep(PAUSE_MS);
        const next = await startPostgres({ ...options, port }).catch(() => null);
        if (!next) continue;
        running = next;
        break;
      }
      if (stopping) {
        await running.stop();
        return;
      }
    }
  }
}
