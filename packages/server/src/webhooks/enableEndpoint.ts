import type { WebhookDisabledReason } from '@rectoverso/core/contract';
import type { Kysely } from 'kysely';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { findEndpoint } from './endpoints.ts';
import { sendDueDeliveries } from './sendDueDeliveries.ts';

/** Ends deliveries to an endpoint until it is enabled again; what waits goes on waiting. */
export async function disableEndpoint(
  backend: Backend,
  database: Kysely<Tables>,
  endpoint: { id: string; tenant_id: string },
  reason: WebhookDisabledReason,
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('webhook_endpoints')
    .set({ disabled_at: backend.now(), disabled_reason: reason })
    .where('id', '=', endpoint.id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await appendAudit(backend, database, {
    event: 'webhook.disabled',
    tenantId: endpoint.tenant_id,
    subject: endpoint.id,
    facts: { reason },
  });
}

/** Delivers to an endpoint again, what waited first. */
export async function enableEndpoint(backend: Backend, tenantId: string, id: string): Promise<void> {
  await backend.database.transaction().execute(async (transaction) => {
    const { disabled_at: disabledAt } = await findEndpoint(transaction, tenantId, id);
    if (!disabledAt) return;
    await transaction
      .updateTable('webhook_endpoints')
      .set({ disabled_at: null, disabled_reason: null })
      .where('id', '=', id)
      .execute();
    await transaction
      .updateTable('webhook_deliveries')
      .set({ next_try_at: backend.now(), tries: 0 })
      .where('endpoint_id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    await appendAudit(backend, transaction, { event: 'webhook.enabled', tenantId, subject: id });
  });
  await sendDueDeliveries(backend);
}
