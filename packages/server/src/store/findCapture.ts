import type { Edits, Scan } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { getCapture } from '../blobs/captureBlobs.ts';
import { ProblemError } from '../problem.ts';

/** A capture as it was given, and what is known of it. */
export interface FoundCapture {
  bytes: Buffer;
  mediaType: string;
  edits: Edits;
  scan: Scan | null;
}

/** A capture with its bytes, or null where there is no such capture. */
export async function findCapture(backend: Backend, captureId: string): Promise<FoundCapture | null> {
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
  const bytes = await getCapture(backend.blobs, backend.keyring, owner, stored);
  return { bytes, mediaType: row.media_type, edits: row.edits, scan: row.scan };
}

/** Throws `file.scanning` or `file.infected` for a capture that nobody may open, shown or saved. */
export function requireOpenable(scan: Scan | null): void {
  if (scan === 'pending') throw new ProblemError('file.scanning');
  if (scan === 'infected') throw new ProblemError('file.infected');
}
