import type { Review } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import { holderOf, toVerification } from './toVerification.ts';
import { readRecord, type VerificationRecord } from './verificationRecord.ts';

/** What a reviewer sees of a verification. */
export async function findReview(backend: Backend, id: string): Promise<Review> {
  const record = await findReviewRecord(backend, id);
  return { verification: toVerification(record), holder: holderOf(record) };
}

/** Reviewers see what was handed to them, then and later; the rest does not exist for them (`resource.not_found`). */
export async function findReviewRecord(backend: Backend, id: string): Promise<VerificationRecord> {
  const record = await readRecord(backend.database, backend.keyring, id);
  if (!record?.row.in_review_since) throw new ProblemError('resource.not_found');
  return record;
}
