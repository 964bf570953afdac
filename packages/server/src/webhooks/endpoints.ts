import { randomUUID } from 'node:crypto';
import type { createWebhookSchema, Webhook, WebhookList, WebhookWithSecret } from '@rectoverso/core/contract';
import type { Kysely, Selectable } from 'kysely';
import type * as z from 'zod';
import type { Caller } from '../access/caller.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { ProblemError } from '../problem.ts';
import { seal } from '../secrets/seal.ts';
import { placeOfEndpoint } from './endpointSecrets.ts';
import { newWebhookSecret } from './signature.ts';
import { readTarget } from './target/readTarget.ts';

/** Endpoints of a tenant at most. */
const MOST = 10;

/** Makes an endpoint and tells its secret, this once. Throws `webhook.address_refused` and `webhook.limit`. */
export async function createEndpoint(
  backend: Backend,
  tenantId: string,
  { url, types }: z.output<typeof createWebhookSchema>,
  alongside?: Alongside<WebhookWithSecret>,
): Promise<WebhookWithSecret> {
  const target = readTarget(url, { loopback: backend.settings.loopbackWebhooks });
  const id = randomUUID();
  const secret = newWebhookSecret();
  const { key, wrapped } = backend.keyring.newDataKey(placeOfEndpoint.key(id));
  return backend.database.transaction().execute(async (transaction) => {
    // Of two that ask for the tenth at once, the second sees the first.
    await transaction.selectFrom('tenants').select('id').where('id', '=', tenantId).forUpdate().executeTakeFirst();
    const present = await transaction
      .selectFrom('webhook_endpoints')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .execute();
    if (present.length >= MOST) throw new ProblemError('webhook.limit');
    const made = await transaction
      .insertInto('webhook_endpoints')
      .values({
        id,
        tenant_id: tenantId,
        url: target.url.href,
        types: types ? JSON.stringify(types) : null,
        wrapped_key: wrapped,
        sealed_secret: seal(key, Buffer.from(secret), placeOfEndpoint.secret(id)),
        created_at: backend.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendAudit(backend, transaction, { event: 'webhook.created', tenantId, subject: id });
    const created = { webhook: toWebhook(backend, made), secret };
    await alongside?.(transaction, created);
    return created;
  });
}

/** All endpoints of a tenant, the oldest first. */
export async function listEndpoints(backend: Backend, tenantId: string): Promise<WebhookList> {
  const rows = await backend.database
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at')
    .execute();
  return { webhooks: rows.map((row) => toWebhook(backend, row)) };
}

/** The tenant's endpoint of that id. Throws `webhook.not_found`. */
export async function findEndpoint(
  database: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<Selectable<Tables['webhook_endpoints']>> {
  const row = await database
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  if (!row) throw new ProblemError('webhook.not_found');
  return row;
}

/** Throws `webhook.not_found` unless this caller is the service whose endpoint it is. */
export async function requireWebhook({ database }: Backend, caller: Caller, id: string): Promise<void> {
  if (caller.role !== 'service') throw new ProblemError('webhook.not_found');
  await findEndpoint(database, caller.tenantId, id);
}

/** Removes an endpoint with its deliveries and their log. */
export async function deleteEndpoint(backend: Backend, tenantId: string, id: string): Promise<void> {
  await backend.database.transaction().execute(async (transaction) => {
    await findEndpoint(transaction, tenantId, id);
    await transaction.deleteFrom('webhook_endpoints').where('id', '=', id).execute();
    await appendAudit(backend, transaction, { event: 'webhook.deleted', tenantId, subject: id });
  });
}

/** The contract's view of an endpoint: never its secrets. */
export function toWebhook({ now }: Backend, row: Selectable<Tables['webhook_endpoints']>): Webhook {
  const { disabled_at: at, disabled_reason: reason, former_until: until } = row;
  return {
    id: row.id,
    url: row.url,
    types: row.types,
    createdAt: row.created_at.toISOString(),
    disabled: at && reason ? { reason, at: at.toISOString() } : null,
    formerSecretUntil: until && until > now() ? until.toISOString() : null,
  };
}
