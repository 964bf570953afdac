import { NO_EDITS } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import { continueSide } from '../store/continueSide.ts';
import { createVerification } from '../store/createVerification.ts';
import { settleSide } from '../store/settleSide.ts';
import { submitCapture } from '../store/submitCapture.ts';

/** A passport of this tenant in review, with a token: its page was submitted, could not be judged, and was carried on. */
export async function reviewedVerification(backend: Backend, tenantId: string): Promise<{ id: string; token: string }> {
  const asked = { kind: 'passport-fra', policy: 'standard', locale: 'fr', reference: null } as const;
  const { verification, token } = await createVerification(backend, tenantId, asked);
  const { id } = verification;
  const page = { side: 'recto', bytes: Buffer.from('page'), mediaType: 'image/png', edits: NO_EDITS } as const;
  await submitCapture(backend, id, page);
  const side = await backend.database
    .selectFrom('sides')
    .select('capture_id')
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  const job = { verificationId: id, side: 'recto', captureId: side.capture_id! } as const;
  await settleSide(backend, job, emptyReport([{ code: 'mrz.unreadable', status: 'inconclusive' }]));
  await continueSide(backend, id, 'recto', '');
  return { id, token };
}
