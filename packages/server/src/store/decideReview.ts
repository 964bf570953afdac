import type { DecideRequest, Review, VerificationEvent } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { seal } from '../secrets/seal.ts';
import { changeVerification, conflict } from './changeVerification.ts';
import { findReview } from './findReview.ts';
import { placeOf } from './verificationRecord.ts';

const EVENTS: Record<DecideRequest['outcome'], VerificationEvent> = {
  approved: 'approve',
  rejected: 'reject',
  more_asked: 'ask_more',
};

/**
 * A reviewer's decision on the version they looked at. Of several at once exactly one is taken; the others get
 * `state.conflict` with the state and version that came of it.
 */
export async function decideReview(
  backend: Backend,
  id: string,
  reviewerId: string,
  { outcome, reason, version: seen }: DecideRequest,
): Promise<Review> {
  await changeVerification(backend, id, (record) => {
    if (record.row.version !== seen) throw conflict(record);
    return {
      event: EVENTS[outcome],
      async also(transaction, version) {
        await transaction
          .insertInto('decisions')
          .values({
            verification_id: id,
            version,
            outcome,
            sealed_reason: seal(record.dataKey, Buffer.from(reason), placeOf.reason(id, version)),
            reviewer_id: reviewerId,
            decided_at: backend.now(),
          })
          .execute();
      },
    };
  });
  return findReview(backend, id);
}
