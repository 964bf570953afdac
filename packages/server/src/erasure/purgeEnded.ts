import { isFinal, POLICY_NAMES } from '@rectoverso/core/contract';
import { policyNamed } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import { changeVerification } from '../store/changeVerification.ts';
import { destroyData } from './destroyData.ts';

const DAY_MS = 24 * 60 * 60_000;
/** An erasure that has not ended so long after it was asked for has lost its job; ms. */
const STALLED_MS = 10 * 60_000;
const BATCH = 200;

/**
 * Takes what is personal from verifications that ended as long ago as their policy keeps captures, and has erasures
 * finished that were left half done. Returns how many were purged.
 */
export async function purgeEnded(backend: Backend): Promise<number> {
  let purged = 0;
  for (const policy of POLICY_NAMES) {
    const before = new Date(backend.now().getTime() - policyNamed(policy).retention.capturesDays * DAY_MS);
    const due = await backend.database
      .selectFrom('verifications')
      .select('id')
      .where('policy', '=', policy)
      .where('state', 'in', ['approved', 'rejected', 'abandoned', 'expired'])
      .where('purged_at', 'is', null)
      .where('updated_at', '<', before)
      .orderBy('updated_at')
      .limit(BATCH)
      .execute();
    for (const { id } of due) {
      await changeVerification(backend, id, (record) => {
        const { state, purged_at } = record.row;
        if (!isFinal(state) || state === 'erased' || purged_at) return null;
        return { also: (transaction) => destroyData(backend, transaction, record, 'retention') };
      });
    }
    purged += due.length;
  }
  await resumeErasures(backend);
  return purged;
}

async function resumeErasures(backend: Backend): Promise<void> {
  const { database, queue } = backend;
  const stalled = await database
    .selectFrom('erasures')
    .select('verification_id')
    .where('finished_at', 'is', null)
    .where('requested_at', '<', new Date(backend.now().getTime() - STALLED_MS))
    .limit(BATCH)
    .execute();
  for (const { verification_id } of stalled) await queue.sendErase(database, { verificationId: verification_id });
}
