import type { Review } from '@rectoverso/core/contract';
import { sql } from 'kysely';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import { holderOf, toVerification } from './toVerification.ts';
import { readRecord, type VerificationRecord } from './verificationRecord.ts';

/** What a reviewer sees of a verification. */
export async function findReview(backend: Backend, tenants: readonly string[], id: string): Promise<Review> {
  const record = await findReviewRecord(backend, tenants, id);
  return { verification: toVerification(record), holder: holderOf(record) };
}

/** Reviewers see what was handed to them, then and later; the rest does not exist for them (`resource.not_found`). */
export async function findReviewRecord(
  backend: Backend,
  tenants: readonly string[],
  id: string,
): Promise<VerificationRecord> {
  await requireReview(backend, tenants, id);
  const record = await readRecord(backend.database, backend.keyring, id);
  if (!record) throw new ProblemError('resource.not_found');
  return record;
}

/** Whose the verification is. Throws `resource.not_found` unless one of these tenants', handed to a human. */
export async function requireReview({ database }: Backend, tenants: readonly string[], id: string): Promise<string> {
  const own = await database
    .selectFrom('verifications')
    .select('tenant_id')
    .where('id', '=', id)
    .where('tenant_id', '=', anyOf(tenants))
    .where('in_review_since', 'is not', null)
    .executeTakeFirst();
  if (!own) throw new ProblemError('resource.not_found');
  return own.tenant_id;
}

/** `= any (…)`: also right for no tenants at all. */
export function anyOf(tenants: readonly string[]) {
  return sql<string>`any (${tenants})`;
}
