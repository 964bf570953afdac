import { randomUUID } from 'node:crypto';
import type { Edits, Side, Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { putCapture } from '../blobs/captureBlobs.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { ProblemError } from '../problem.ts';
import { BLANK_PICTURE } from '../sandbox/blankPicture.ts';
import { type Change, changeVerification, conflict } from './changeVerification.ts';
import { readRecord, type VerificationRecord } from './verificationRecord.ts';

export interface Submission {
  side: Side;
  bytes: Uint8Array;
  mediaType: string;
  edits: Edits;
}

/**
 * Takes a capture for a side. Once this resolves the bytes are on the disk, and the capture, the side's new state and
 * the job that will check it are committed together: whatever dies afterwards, the capture is checked.
 *
 * A side that waits may be submitted; after a human asked for more, any side.
 */
export async function submitCapture(
  backend: Backend,
  id: string,
  submission: Submission,
  alongside?: Alongside<Verification>,
): Promise<Verification> {
  const present = await readRecord(backend.database, backend.keyring, id);
  if (!present) throw new ProblemError('resource.not_found');
  const { side, edits } = submission;
  requireSubmittable(present, side);
  // A trial keeps no picture, so that no document can be approved by it.
  const { bytes, mediaType } = present.row.sandbox ? BLANK_PICTURE : submission;

  const captureId = randomUUID();
  const owner = { tenantId: present.row.tenant_id, verificationId: id };
  const blob = await putCapture(backend.blobs, backend.keyring, owner, bytes);
  const plan = (record: VerificationRecord): Change => {
    const { attempts } = requireSubmittable(record, side);
    return {
      event: 'submit',
      side: { side, state: 'checking', captureId, attempts: attempts + 1 },
      async also(transaction) {
        await transaction
          .insertInto('captures')
          .values({
            id: captureId,
            verification_id: id,
            side,
            blob_id: blob.blobId,
            wrapped_key: blob.wrappedKey,
            media_type: mediaType,
            size_bytes: bytes.length,
            edits: JSON.stringify(edits),
            ...(backend.scanner && !record.row.sandbox ? { scan: 'pending' } : {}),
            created_at: backend.now(),
          })
          .execute();
        await backend.queue.sendVerifySide(transaction, { verificationId: id, side, captureId });
      },
    };
  };
  try {
    return await changeVerification(backend, id, plan, alongside);
  } catch (error) {
    // A refusal was not committed. After any other error that is not known, and `sweepBlobs` sees to the blob.
    if (error instanceof ProblemError) await backend.blobs.delete(blob.blobId);
    throw error;
  }
}

function requireSubmittable(record: VerificationRecord, side: Side): VerificationRecord['sides'][number] {
  const found = requireSide(record, side);
  const { state } = record.row;
  if (state === 'more_asked' || (state === 'open' && found.state === 'waiting')) return found;
  throw conflict(record);
}

/** The side of that name. Throws `request.invalid` where this kind of document has none. */
export function requireSide(record: VerificationRecord, side: Side): VerificationRecord['sides'][number] {
  const found = record.sides.find((one) => one.side === side);
  if (!found) throw new ProblemError('request.invalid', { members: ['side'] });
  return found;
}
