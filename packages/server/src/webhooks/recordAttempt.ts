import type { Transaction } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import type { LogFacts } from '../log.ts';
import type { ClaimedDelivery } from './claimDelivery.ts';
import type { Outcome } from './deliverWebhook.ts';
import { AT_ONCE, dueDeliveries } from './dueDeliveries.ts';
import { disableEndpoint } from './enableEndpoint.ts';
import { waitAfter } from './retrySchedule.ts';

const GONE = 410;
/** Statuses by which a receiver may ask to be left alone for a while. */
const ASKS_TO_WAIT = [429, 502, 503, 504];
/** A job waits for shorter pauses itself; longer ones are found by the look each minute for what is due. */
const SHORT_MS = 60_000;

/** What a try comes to: the end, another try later, or the end of the endpoint too. */
export type Ending = 'delivered' | 'later' | 'gone' | 'exhausted';

/**
 * Writes a try into the delivery's log, and what follows from it. Gives the delivery that the endpoint should have
 * next, for whoever tried this one to go on with; null where none is due.
 */
export async function recordAttempt(
  backend: Backend,
  claimed: ClaimedDelivery,
  outcome: Outcome,
): Promise<string | null> {
  const { delivery, endpoint } = claimed;
  const tries = delivery.tries + 1;
  const waitMs = waitAfter(tries, ASKS_TO_WAIT.includes(outcome.status ?? 0) ? outcome.retryAfterMs : 0);
  const ending = endingOf(outcome, waitMs);
  const next = await backend.database.transaction().execute(async (transaction) => {
    if (!(await writeAttempt(transaction, delivery.id, outcome))) return null;
    const now = backend.now();
    const over = ending === 'delivered' || waitMs === null;
    const { numUpdatedRows } = await transaction
      .updateTable('webhook_deliveries')
      .set({ claimed_until: null, tries })
      .set(
        over
          ? { state: ending === 'delivered' ? 'delivered' : 'failed', next_try_at: null, ended_at: now }
          : { next_try_at: new Date(now.getTime() + waitMs) },
      )
      .where('id', '=', delivery.id)
      .where('state', '=', 'waiting')
      // A claim that ran out is another's; that it was delivered holds all the same.
      .$if(ending !== 'delivered', (query) => query.where('claimed_until', '=', delivery.claimed_until))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    if (ending === 'gone' || ending === 'exhausted') {
      await disableEndpoint(backend, transaction, endpoint, ending);
      return null;
    }
    if (!over && waitMs <= SHORT_MS) await backend.queue.sendDelivery(transaction, delivery.id, waitMs);
    return findNext(backend, transaction, endpoint.id);
  });
  backend.metrics.toldWebhook(ending);
  if (ending !== 'delivered')
    tell(backend, ending, { status: outcome.status ?? undefined, attempt: tries, ms: outcome.ms });
  return next;
}

function endingOf({ status }: Outcome, waitMs: number | null): Ending {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  if (status === GONE) return 'gone';
  return waitMs === null ? 'exhausted' : 'later';
}

/** False where the delivery is there no more. */
async function writeAttempt(
  transaction: Transaction<Tables>,
  deliveryId: string,
  { at, ms, status, failure }: Outcome,
): Promise<boolean> {
  // Its endpoint was deleted, or its verification erased, while it was under way: nothing is left to write to.
  const present = await transaction
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirst();
  if (!present) return false;
  await transaction
    .insertInto('webhook_attempts')
    .values(({ selectFrom }) => ({
      delivery_id: deliveryId,
      attempt: selectFrom('webhook_attempts')
        .select(({ fn, val, eb }) => eb(fn.coalesce(fn.max('attempt'), val(0)), '+', 1).as('attempt'))
        .where('delivery_id', '=', deliveryId),
      at,
      ms,
      status,
      failure,
    }))
    .execute();
  return true;
}

/** Others of the endpoint were held back by this one: what came next of the verification, or what was one too many. */
async function findNext(
  backend: Backend,
  transaction: Transaction<Tables>,
  endpointId: string,
): Promise<string | null> {
  const [first, ...others] = await dueDeliveries(transaction, backend.now())
    .select('due.id')
    .where('due.endpoint_id', '=', endpointId)
    .orderBy('due.event_born')
    .limit(AT_ONCE)
    .execute();
  for (const { id } of others) await backend.queue.sendDelivery(transaction, id);
  return first?.id ?? null;
}

function tell({ log }: Backend, ending: Exclude<Ending, 'delivered'>, facts: LogFacts): void {
  if (ending === 'gone') log.warn('webhook gone, disabled', facts);
  else if (ending === 'exhausted') log.error('webhook not delivered at its last try, disabled', facts);
  else log.warn('webhook not delivered', facts);
}
