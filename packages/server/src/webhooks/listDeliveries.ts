import type { WebhookAttempt, WebhookDelivery, WebhookDeliveryList } from '@rectoverso/core/contract';
import type { Selectable } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import { findEndpoint } from './endpoints.ts';
import { eventIdOf } from './eventId.ts';

/** A page of an endpoint's deliveries with every try of them, the newest first. Throws `webhook.not_found`. */
export async function listDeliveries(
  { database }: Backend,
  tenantId: string,
  endpointId: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<WebhookDeliveryList> {
  await findEndpoint(database, tenantId, endpointId);
  let query = database
    .selectFrom('webhook_deliveries')
    .innerJoin('webhook_events', 'webhook_events.id', 'webhook_deliveries.event_id')
    .selectAll('webhook_deliveries')
    .select('webhook_events.type')
    .where('endpoint_id', '=', endpointId)
    .orderBy('webhook_deliveries.created_at', 'desc')
    .orderBy('webhook_deliveries.id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const before = readCursor(cursor);
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('webhook_deliveries.created_at', 'webhook_deliveries.id'), '<', tuple(...before)),
    );
  }
  const found = await query.execute();
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const attempts =
    ids.length === 0
      ? []
      : await database
          .selectFrom('webhook_attempts')
          .selectAll()
          .where('delivery_id', 'in', ids)
          .orderBy('attempt')
          .execute();
  const byDelivery = Map.groupBy(attempts, ({ delivery_id: id }) => id);
  const last = page.at(-1);
  return {
    deliveries: page.map((row) => toDelivery(row, byDelivery.get(row.id) ?? [])),
    nextCursor: found.length > limit && last ? writeCursor(last.created_at, last.id) : null,
  };
}

function toDelivery(
  row: Selectable<Tables['webhook_deliveries']> & Pick<Selectable<Tables['webhook_events']>, 'type'>,
  attempts: Selectable<Tables['webhook_attempts']>[],
): WebhookDelivery {
  return {
    id: row.id,
    eventId: eventIdOf(row.event_id),
    type: row.type,
    verificationId: row.verification_id,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    nextTryAt: row.next_try_at?.toISOString() ?? null,
    attempts: attempts.map(toAttempt),
  };
}

function toAttempt({ attempt, at, ms, status, failure }: Selectable<Tables['webhook_attempts']>): WebhookAttempt {
  return { attempt, at: at.toISOString(), ms, status, failure };
}
