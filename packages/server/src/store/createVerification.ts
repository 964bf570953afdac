import { randomUUID } from 'node:crypto';
import { type CreatedVerification, type createVerificationSchema, sidesOf } from '@rectoverso/core/contract';
import type * as z from 'zod';
import { issueToken } from '../access/capabilityTokens.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { seal } from '../secrets/seal.ts';
import { expiryOf } from './changeVerification.ts';
import { toVerification } from './toVerification.ts';
import { placeOf, readRecord } from './verificationRecord.ts';

/** Opens a verification for a tenant, with a token for its holder. */
export async function createVerification(
  backend: Backend,
  tenantId: string,
  { holder, sandbox, ...asked }: z.output<typeof createVerificationSchema>,
  alongside?: Alongside<CreatedVerification>,
): Promise<CreatedVerification> {
  const id = randomUUID();
  const now = backend.now();
  const { key, wrapped } = backend.keyring.newDataKey(placeOf.key(tenantId, id));
  return backend.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('verifications')
      .values({
        ...asked,
        id,
        tenant_id: tenantId,
        state: 'open',
        version: 1,
        wrapped_key: wrapped,
        sealed_holder: holder ? seal(key, Buffer.from(JSON.stringify(holder)), placeOf.holder(id)) : null,
        sealed_note: null,
        note_version: null,
        created_at: now,
        updated_at: now,
        expires_at: expiryOf('open', now, asked.policy),
        in_review_since: null,
        sandbox: sandbox ? JSON.stringify(sandbox) : null,
      })
      .execute();
    await transaction
      .insertInto('sides')
      .values(
        sidesOf(asked.kind).map((side, position) => ({
          verification_id: id,
          side,
          position,
          state: 'waiting' as const,
          attempts: 0,
          capture_id: null,
        })),
      )
      .execute();
    await appendAudit(backend, transaction, {
      event: 'verification.created',
      tenantId,
      subject: id,
      facts: { version: 1, to: 'open' },
    });
    const { token, expiresAt } = await issueToken(backend, transaction, id);
    if (sandbox && 'state' in sandbox) await backend.queue.sendPlaySandbox(transaction, id);
    const record = await readRecord(transaction, backend.keyring, id);
    if (!record) throw new Error('expected to read the verification just written but found none');
    const created = { verification: toVerification(record), token, tokenExpiresAt: expiresAt.toISOString() };
    await alongside?.(transaction, created);
    return created;
  });
}
