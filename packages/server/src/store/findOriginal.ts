import type { Side } from '@rectoverso/core/contract';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Answer } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { findCapture, requireOpenable } from './findCapture.ts';
import type { VerificationRecord } from './verificationRecord.ts';

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/**
 * The very bytes that a holder gave for a side, to be saved and never shown: they are somebody's file. Throws
 * `resource.not_found`, and what `requireOpenable` does.
 */
export async function findOriginal(
  backend: Backend,
  { row, sides }: VerificationRecord,
  side: Side,
): Promise<NonNullable<Answer['attachment']>> {
  const captureId = sides.find((one) => one.side === side)?.capture_id;
  const capture = captureId ? await findCapture(backend, captureId) : null;
  if (!capture) throw new ProblemError('resource.not_found');
  requireOpenable(capture.scan);
  // Written before anything is handed out, as for a picture that is seen.
  await appendAudit(backend, backend.database, {
    event: 'original.saved',
    tenantId: row.tenant_id,
    subject: row.id,
    facts: { side },
  });
  return { bytes: capture.bytes, name: `${row.id}-${side}.${ENDINGS[capture.mediaType] ?? 'bin'}` };
}
