import { randomUUID } from 'node:crypto';
import { NO_EDITS, type SideReport, sidesOf } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { seal } from '../secrets/seal.ts';
import { expiryOf } from '../store/changeVerification.ts';
import { placeOf } from '../store/verificationRecord.ts';

const BATCH = 1000;
const MINUTE_MS = 60_000;

/**
 * Writes `count` verifications of a tenant that wait for a reviewer, a minute apart, each with `report` for every side.
 * Their pictures are not there: this is for lists.
 */
export async function seedReviews(
  backend: Backend,
  tenantId: string,
  count: number,
  report: SideReport,
): Promise<void> {
  const now = backend.now();
  const bytes = Buffer.from(JSON.stringify(report));
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const cases = Array.from({ length: size }, (_, index) => {
      const id = randomUUID();
      const since = new Date(now.getTime() - (first + index) * MINUTE_MS);
      return { id, since, ...backend.keyring.newDataKey(placeOf.key(tenantId, id)) };
    });
    const captures = cases.flatMap(({ id, key, since }) =>
      sidesOf('cni-2021').map((side, position) => ({
        id: randomUUID(),
        verificationId: id,
        key,
        side,
        position,
        since,
      })),
    );
    await backend.database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('verifications')
        .values(
          cases.map(({ id, since, wrapped }) => ({
            id,
            tenant_id: tenantId,
            state: 'in_review' as const,
            version: 5,
            kind: 'cni-2021' as const,
            policy: 'jesignexpert' as const,
            locale: 'fr' as const,
            reference: null,
            wrapped_key: wrapped,
            sealed_holder: null,
            sealed_note: null,
            created_at: since,
            updated_at: since,
            expires_at: expiryOf('in_review', now, 'jesignexpert'),
            in_review_since: since,
          })),
        )
        .execute();
      await transaction
        .insertInto('sides')
        .values(
          captures.map(({ id, verificationId, side, position }) => ({
            verification_id: verificationId,
            side,
            position,
            state: 'for_review' as const,
            attempts: 1,
            capture_id: id,
          })),
        )
        .execute();
      await transaction
        .insertInto('captures')
        .values(
          captures.map(({ id, verificationId, side, since }) => ({
            id,
            verification_id: verificationId,
            side,
            blob_id: randomUUID(),
            wrapped_key: Buffer.alloc(0),
            media_type: 'image/jpeg',
            size_bytes: 1,
            edits: JSON.stringify(NO_EDITS),
            created_at: since,
          })),
        )
        .execute();
      await transaction
        .insertInto('reports')
        .values(
          captures.map(({ id, key, since }) => ({
            capture_id: id,
            advice: report.advice,
            sealed_report: seal(key, bytes, placeOf.report(id)),
            created_at: since,
          })),
        )
        .execute();
    });
  }
}
