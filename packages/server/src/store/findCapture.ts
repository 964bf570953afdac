import type { Edits } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { getCapture } from '../blobs/captureBlobs.ts';

/** The bytes of a capture and the holder's edits of it, or null where there is no such capture. */
export async function findCapture(
  backend: Backend,
  captureId: string,
): Promise<{ bytes: Buffer; edits: Edits } | null> {
  const row = await backend.database
    .selectFrom('captures')
    .innerJoin('verifications', 'verifications.id', 'captures.verification_id')
    .selectAll('captures')
    .select('verifications.tenant_id')
    .where('captures.id', '=', captureId)
    .executeTakeFirst();
  if (!row) return null;
  const stored = { blobId: row.blob_id, wrappedKey: row.wrapped_key };
  const owner = { tenantId: row.tenant_id, verificationId: row.verification_id };
  return { bytes: await getCapture(backend.blobs, backend.keyring, owner, stored), edits: row.edits };
}
