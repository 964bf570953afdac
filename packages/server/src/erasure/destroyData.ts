import type { Erasure } from '@rectoverso/core/contract';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { forgetAnswers } from '../once/keptAnswers.ts';
import { DESTROYED_KEY, type VerificationRecord } from '../store/verificationRecord.ts';

/**
 * Takes from a verification all that is personal, in the transaction of the change that says so. Its keys go first: from
 * the commit on nothing sealed with them opens any more, wherever a copy of it lies. The blobs themselves, which no
 * transaction reaches, are removed by a job that exists if this commits: `finishErasure`.
 *
 * By `request` nothing is left but that there was one; by `retention`, also what came of it.
 */
export async function destroyData(
  backend: Backend,
  transaction: Transaction<Tables>,
  { row }: VerificationRecord,
  cause: Erasure['cause'],
): Promise<void> {
  const { id } = row;
  const requested = cause === 'request';
  const now = backend.now();
  await transaction
    .updateTable('verifications')
    .set({ wrapped_key: DESTROYED_KEY, sealed_holder: null, sealed_note: null, purged_at: now })
    .set(requested ? { reference: null } : {})
    .where('id', '=', id)
    .execute();
  const captures = await transaction
    .updateTable('captures')
    .set({ wrapped_key: DESTROYED_KEY, edits: '{}' })
    .where('verification_id', '=', id)
    .returning('id')
    .execute();
  await transaction
    .updateTable('sides')
    .set({ capture_id: null, ...(requested ? { state: 'waiting', attempts: 0 } : {}) })
    .where('verification_id', '=', id)
    .execute();
  const reports = await transaction
    .deleteFrom('reports')
    .where('capture_id', 'in', ({ selectFrom }) =>
      selectFrom('captures').select('id').where('verification_id', '=', id),
    )
    .executeTakeFirst();
  const decisions = requested
    ? (await transaction.deleteFrom('decisions').where('verification_id', '=', id).executeTakeFirst()).numDeletedRows
    : (
        await transaction
          .updateTable('decisions')
          .set({ sealed_reason: DESTROYED_KEY })
          .where('verification_id', '=', id)
          .executeTakeFirst()
      ).numUpdatedRows;
  const tokens = await transaction.deleteFrom('tokens').where('verification_id', '=', id).executeTakeFirst();

  await forgetAnswers(transaction, id);

  const erased: Erasure['erased'] = {
    captures: captures.length,
    reports: Number(reports.numDeletedRows),
    reasons: Number(decisions),
    tokens: Number(tokens.numDeletedRows),
    holder: row.sealed_holder !== null,
    note: row.sealed_note !== null,
  };
  await transaction
    .insertInto('erasures')
    .values({
      verification_id: id,
      cause,
      requested_at: now,
      finished_at: null,
      erased: JSON.stringify(erased),
      receipt: null,
    })
    .execute();
  await appendAudit(backend, transaction, {
    event: 'verification.erased',
    tenantId: row.tenant_id,
    subject: id,
    facts: { reason: cause, count: captures.length },
  });
  await backend.queue.sendErase(transaction, { verificationId: id });
}
