import { randomUUID } from 'node:crypto';
import { type VerificationState, type WebhookEvent, webhookTypeSchema } from '@rectoverso/core/contract';
import type { Selectable, Transaction } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';

type Row = Pick<Selectable<Tables['verifications']>, 'id' | 'tenant_id' | 'reference' | 'kind' | 'sandbox'>;

/**
 * Writes down, in the transaction that changes a state, what the tenant's endpoints are to be told, and the jobs that
 * tell them: both exist if, and only if, the change does.
 */
export async function emitEvent(
  backend: Backend,
  transaction: Transaction<Tables>,
  row: Row,
  change: { from: VerificationState; to: VerificationState; version: number },
): Promise<void> {
  const endpoints = await transaction
    .selectFrom('webhook_endpoints')
    .select(['id', 'types', 'disabled_at'])
    .where('tenant_id', '=', row.tenant_id)
    .execute();
  // What was erased is not told of any more, and the tombstone bears no name.
  const erased = change.to === 'erased';
  if (erased) await transaction.deleteFrom('webhook_events').where('verification_id', '=', row.id).execute();
  if (endpoints.length === 0) return;

  const at = backend.now();
  const type = webhookTypeSchema.parse(`verification.${change.to}`);
  const event: WebhookEvent = {
    type,
    timestamp: at.toISOString(),
    data: {
      verificationId: row.id,
      reference: erased ? null : row.reference,
      kind: row.kind,
      state: change.to,
      previousState: change.from,
      version: change.version,
      sandbox: row.sandbox !== null,
    },
  };
  const { id, born } = await transaction
    .insertInto('webhook_events')
    .values({
      id: randomUUID(),
      tenant_id: row.tenant_id,
      verification_id: row.id,
      type,
      body: JSON.stringify(event),
      created_at: at,
    })
    .returning(['id', 'born'])
    .executeTakeFirstOrThrow();
  // One that is disabled can have it later: see `resend`.
  const told = endpoints.filter(({ types, disabled_at: disabled }) => !disabled && (types?.includes(type) ?? true));
  if (told.length === 0) return;
  const deliveries = told.map(({ id: endpointId }) => ({
    id: randomUUID(),
    endpoint_id: endpointId,
    event_id: id,
    verification_id: row.id,
    event_born: born,
    state: 'waiting' as const,
    next_try_at: at,
    created_at: at,
  }));
  await transaction.insertInto('webhook_deliveries').values(deliveries).execute();
  for (const { id: deliveryId } of deliveries) await backend.queue.sendDelivery(transaction, deliveryId);
}
