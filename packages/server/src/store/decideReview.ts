import type { DecideRequest, Holder, Review, VerificationEvent } from '@rectoverso/core/contract';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { seal } from '../secrets/seal.ts';
import { type Change, changeVerification, conflict } from './changeVerification.ts';
import { holderOf } from './toVerification.ts';
import { placeOf, type VerificationRecord } from './verificationRecord.ts';

const EVENTS: Record<DecideRequest['outcome'], VerificationEvent> = {
  approved: 'approve',
  rejected: 'reject',
  more_asked: 'ask_more',
};

/**
 * A reviewer's decision on the version they looked at (nobody's, where a trial decides by itself). Of several at once exactly one is taken; the others get
 * `state.conflict` with the state and version that came of it.
 */
export async function decideReview(
  backend: Backend,
  id: string,
  reviewerId: string | null,
  { outcome, reason, version: seen }: DecideRequest,
  alongside?: Alongside<Review>,
): Promise<Review> {
  let holder: Holder | null = null;
  const plan = (record: VerificationRecord): Change => {
    if (record.row.version !== seen) throw conflict(record);
    holder = holderOf(record);
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
        await appendAudit(backend, transaction, {
          event: 'decision.taken',
          tenantId: record.row.tenant_id,
          subject: id,
          facts: { version, outcome },
        });
      },
    };
  };
  const verification = await changeVerification(backend, id, plan, async (transaction, verification) =>
    alongside?.(transaction, { verification, holder }),
  );
  return { verification, holder };
}
