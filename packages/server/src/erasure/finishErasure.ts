import type { Backend } from '../backend.ts';
import { signClaims } from '../secrets/signature.ts';
import { DESTROYED_KEY } from '../store/verificationRecord.ts';

/** What receipts are signed for: see `publicKeysOf`. */
export const RECEIPT = 'erasure receipt';

/**
 * Removes the blobs whose keys were destroyed, then their rows, and signs the receipt. Does the rest where it was
 * interrupted, and nothing where all is done: it may run any number of times, and twice at once.
 */
export async function finishErasure(backend: Backend, verificationId: string): Promise<void> {
  const { database, blobs, keyring } = backend;
  const captures = await database
    .selectFrom('captures')
    .select(['id', 'blob_id'])
    .where('verification_id', '=', verificationId)
    .where('wrapped_key', '=', DESTROYED_KEY)
    .execute();
  for (const { id, blob_id } of captures) {
    await blobs.delete(blob_id);
    await database.deleteFrom('captures').where('id', '=', id).execute();
  }
  const open = await database
    .selectFrom('erasures')
    .selectAll()
    .where('verification_id', '=', verificationId)
    .where('finished_at', 'is', null)
    .execute();
  for (const { cause, requested_at, erased } of open) {
    const finished = backend.now();
    const receipt = signClaims(keyring, RECEIPT, {
      verificationId,
      cause,
      requestedAt: requested_at.toISOString(),
      finishedAt: finished.toISOString(),
      erased,
    });
    const { numUpdatedRows } = await database
      .updateTable('erasures')
      .set({ finished_at: finished, receipt })
      .where('verification_id', '=', verificationId)
      .where('cause', '=', cause)
      .where('finished_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) backend.metrics.erased(cause);
  }
}
