import type { Backend } from '../backend.ts';
import { dueDeliveries } from './dueDeliveries.ts';

/** Deliveries in one round; the next round takes more. */
const BATCH = 500;

/**
 * Enqueues the deliveries whose time has come: retries, what was left by a worker that died, what waited for an endpoint
 * to be enabled. Returns how many.
 */
export async function sendDueDeliveries(backend: Backend): Promise<number> {
  const due = await dueDeliveries(backend.database, backend.now())
    .select('due.id')
    .orderBy('due.next_try_at')
    .limit(BATCH)
    .execute();
  for (const { id } of due) await backend.queue.sendDelivery(null, id);
  return due.length;
}
