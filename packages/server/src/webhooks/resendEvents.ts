import type { ResendRequest } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import { findEndpoint } from './endpoints.ts';
import { readEventId } from './eventId.ts';
import { sendDueDeliveries } from './sendDueDeliveries.ts';

/**
 * Sends an event to an endpoint anew, delivered before or not; or all that happened since a time, are of its types and
 * were not delivered to it, for whatever reason. Ids stay as they were. Returns how many.
 *
 * Throws `webhook.not_found` for an endpoint or an event that is not the tenant's.
 */
export async function resendEvents(
  backend: Backend,
  tenantId: string,
  endpointId: string,
  request: ResendRequest,
): Promise<number> {
  const { database } = backend;
  const { types } = await findEndpoint(database, tenantId, endpointId);
  const one = 'eventId' in request;
  const now = backend.now();
  const events = database
    .selectFrom('webhook_events')
    .where('tenant_id', '=', tenantId)
    .$if(one, (query) => query.where('id', '=', readEventId((request as { eventId: string }).eventId)))
    .$if(!one, (query) => query.where('created_at', '>=', new Date((request as { since: string }).since)))
    .$if(!one && types !== null, (query) => query.where('type', 'in', types ?? []));
  const sent = await database
    .insertInto('webhook_deliveries')
    .columns(['id', 'endpoint_id', 'event_id', 'verification_id', 'event_born', 'state', 'next_try_at', 'created_at'])
    .expression(
      events.select(({ fn, cast, val }) => [
        fn<string>('gen_random_uuid').as('delivery_id'),
        cast<string>(val(endpointId), 'uuid').as('endpoint_id'),
        'id',
        'verification_id',
        'born',
        val<'waiting'>('waiting').as('state'),
        cast<Date>(val(now), 'timestamptz').as('next_try_at'),
        cast<Date>(val(now), 'timestamptz').as('delivery_created_at'),
      ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['endpoint_id', 'event_id'])
        .doUpdateSet({ state: 'waiting', tries: 0, next_try_at: now, ended_at: null })
        .where('webhook_deliveries.state', 'in', one ? ['failed', 'delivered', 'waiting'] : ['failed']),
    )
    .returning('id')
    .execute();
  if (one && sent.length === 0) throw new ProblemError('webhook.not_found');
  await sendDueDeliveries(backend);
  return sent.length;
}
