import type { Selectable } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { dueDeliveries } from './dueDeliveries.ts';

/** Longer than a try takes; past that, whoever claimed the delivery has died at it. */
const CLAIM_MS = 30_000;

/** What it takes to try a delivery, and to write down what came of it. */
export interface ClaimedDelivery {
  delivery: Selectable<Tables['webhook_deliveries']> & { claimed_until: Date };
  endpoint: Selectable<Tables['webhook_endpoints']>;
  event: Pick<Selectable<Tables['webhook_events']>, 'id' | 'body'>;
}

/** Takes a delivery that is due for this process; null where it is not, or somebody has it. */
export async function claimDelivery(backend: Backend, deliveryId: string): Promise<ClaimedDelivery | null> {
  const { database } = backend;
  const until = new Date(backend.now().getTime() + CLAIM_MS);
  const delivery = await database
    .updateTable('webhook_deliveries')
    .set({ claimed_until: until })
    .where(
      'id',
      'in',
      dueDeliveries(backend.database, backend.now()).select('due.id').where('due.id', '=', deliveryId).forUpdate('due'),
    )
    .returningAll()
    .executeTakeFirst();
  if (!delivery) return null;
  const endpoint = await database
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', delivery.endpoint_id)
    .executeTakeFirst();
  const event = await database
    .selectFrom('webhook_events')
    .select(['id', 'body'])
    .where('id', '=', delivery.event_id)
    .executeTakeFirst();
  // Deleted in this very moment.
  if (!endpoint || !event) return null;
  return { delivery: { ...delivery, claimed_until: until }, endpoint, event };
}
