import type { WebhookWithSecret } from '@rectoverso/core/contract';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { seal } from '../secrets/seal.ts';
import { placeOfEndpoint } from './endpointSecrets.ts';
import { findEndpoint, toWebhook } from './endpoints.ts';
import { newWebhookSecret } from './signature.ts';

/** How long deliveries are signed with the former secret too. */
const OVERLAP_MS = 24 * 60 * 60_000;

/** Gives an endpoint a new secret and tells it, this once; for a day, deliveries carry both signatures. */
export async function rotateSecret(
  backend: Backend,
  tenantId: string,
  id: string,
  alongside?: Alongside<WebhookWithSecret>,
): Promise<WebhookWithSecret> {
  const secret = newWebhookSecret();
  return backend.database.transaction().execute(async (transaction) => {
    const present = await findEndpoint(transaction, tenantId, id);
    const key = backend.keyring.unwrap(present.wrapped_key, placeOfEndpoint.key(id));
    const row = await transaction
      .updateTable('webhook_endpoints')
      .set(({ ref }) => ({
        sealed_former_secret: ref('sealed_secret'),
        sealed_secret: seal(key, Buffer.from(secret), placeOfEndpoint.secret(id)),
        former_until: new Date(backend.now().getTime() + OVERLAP_MS),
      }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendAudit(backend, transaction, { event: 'webhook.secret_rotated', tenantId, subject: id });
    const rotated = { webhook: toWebhook(backend, row), secret };
    await alongside?.(transaction, rotated);
    return rotated;
  });
}
