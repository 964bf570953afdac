import type { ReviewList } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { anyOf } from '../database/anyOf.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { reportOf } from './toVerification.ts';
import { readRecords, type VerificationRecord } from './verificationRecord.ts';

/** A page of what waits for a human at these tenants, the longest wait first. Throws `request.invalid` for a cursor not given by us. */
export async function listReviews(
  backend: Backend,
  tenants: readonly string[],
  limit: number,
  cursor?: string,
): Promise<ReviewList> {
  let query = backend.database
    .selectFrom('verifications')
    .select(['id', 'in_review_since'])
    .where('state', '=', 'in_review')
    .where('tenant_id', '=', anyOf(tenants))
    .orderBy('in_review_since')
    .orderBy('id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [since, id] = readCursor(cursor);
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('in_review_since', 'id'), '>', tuple(since, id)));
  }
  const found = await query.execute();
  const page = found.slice(0, limit);
  const records = await readRecords(
    backend.database,
    backend.keyring,
    page.map(({ id }) => id),
  );
  const last = page.at(-1);
  return {
    // One that was decided between the two statements waits no longer.
    reviews: page.flatMap(({ id, in_review_since: since }) => {
      const record = records.get(id);
      return record?.row.state === 'in_review' && since ? [summaryOf(record, since)] : [];
    }),
    nextCursor: found.length > limit && last?.in_review_since ? writeCursor(last.in_review_since, last.id) : null,
  };
}

function summaryOf(record: VerificationRecord, since: Date): ReviewList['reviews'][number] {
  const { id, reference, kind, state, sandbox } = record.row;
  const findings = record.sides.flatMap((side) => reportOf(record, side)?.findings ?? []);
  return {
    id,
    reference,
    kind,
    state,
    waitingSince: since.toISOString(),
    sandbox: sandbox !== null,
    openFindings: findings.filter(({ status }) => status === 'fail' || status === 'inconclusive'),
  };
}
