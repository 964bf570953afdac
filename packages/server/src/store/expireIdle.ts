import { isFinal } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { expireAnswers } from '../once/keptAnswers.ts';
import { changeVerification } from './changeVerification.ts';

const BATCH = 200;

/** Ends verifications whose time is over, and forgets tokens, sessions, kept answers and limits whose time is over too. Returns how many ended. */
export async function expireIdle(backend: Backend): Promise<number> {
  const { database } = backend;
  const now = backend.now();
  const idle = await database
    .selectFrom('verifications')
    .select('id')
    .where('state', 'in', ['open', 'checking', 'refused', 'in_review', 'more_asked'])
    .where('expires_at', '<', now)
    .orderBy('expires_at')
    .limit(BATCH)
    .execute();
  for (const { id } of idle) {
    // Planned on what is there now: somebody may have come back meanwhile.
    await changeVerification(backend, id, ({ row }) =>
      row.expires_at < now && !isFinal(row.state) ? { event: 'expire' } : null,
    );
  }
  await database.deleteFrom('tokens').where('expires_at', '<', now).execute();
  await database.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await expireAnswers(backend);
  await database.deleteFrom('spent_limits').where('ends_at', '<', now).execute();
  return idle.length;
}
