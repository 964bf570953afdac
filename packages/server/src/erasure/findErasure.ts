import type { Erasure } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';

/** How far the erasure of a verification is, the one that was asked for before the one by retention. */
export async function findErasure({ database }: Backend, id: string): Promise<Erasure> {
  const row = await database
    .selectFrom('erasures')
    .selectAll()
    .where('verification_id', '=', id)
    .orderBy('requested_at', 'desc')
    .executeTakeFirst();
  if (!row) throw new ProblemError('resource.not_found');
  return {
    verificationId: id,
    cause: row.cause,
    requestedAt: row.requested_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    erased: row.erased,
    receipt: row.receipt,
  };
}
