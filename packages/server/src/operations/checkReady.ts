import { sql } from 'kysely';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';

const LIMIT_MS = 3_000;

/** Resolves where database and blob store answer in time; rejects with `unavailable`, and logs which does not. */
export async function checkReady({ database, blobs, log }: Backend): Promise<void> {
  const parts: [string, Promise<unknown>][] = [
    ['database not ready', sql`select 1`.execute(database)],
    ['blob store not ready', blobs.ready()],
  ];
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), LIMIT_MS).unref();
  });
  const outcomes = await Promise.allSettled(parts.map(([, part]) => Promise.race([part, late])));
  late.catch(() => undefined);
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    log.warn(parts[index]![0], { error: outcome.reason });
    throw new ProblemError('unavailable');
  }
}
