import type { Transaction } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
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

/** Writes a try into the delivery's log, and what follows from it: the end, another try later, or the endpoint's end. */
export async function recordAttempt(backend: Backend, claimed: ClaimedDelivery, outcome: Outcome): Promise<void> {
  const { delivery, endpoint } = claimed;
  const delivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
  const tries = delivery.tries + 1;
  const askedMs = ASKS_TO_WAIT.includes(outcome.status ?? 0) ? outcome.retryAfterMs : 0;
  const waitMs = delivered ? null : waitAfter(tries, askedMs);
  await backend.database.transaction().execute(async (transaction) => {
    await writeAttempt(transaction, delivery.id, outcome);
    const now = backend.now();
    const ended = delivered
      ? ({ state: 'delivered', next_try_at: null, ended_at: now } as const)
      : ({ state: 'failed', next_try_at: null, ended_at: now } as const);
    const later = { tries, next_try_at: new Date(now.getTime() + (waitMs ?? 0)) };
    const { numUpdatedRows } = await transaction
      .updateTable('webhook_deliveries')
      .set({ claimed_until: null, ...(delivered || waitMs === null ? ended : later) })
      .where('id', '=', delivery.id)
      .where('state', '=', 'waiting')
      // A claim that ran out is another's; that it was delivered holds all the same.
      .$if(!delivered, (query) => query.where('claimed_until', '=', delivery.claimed_until))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    if (outcome.status === GONE) return disableEndpoint(backend, transaction, endpoint, 'gone');
    if (!delivered && waitMs === null) return disableEndpoint(backend, transaction, endpoint, 'exhausted');
    if (waitMs !== null && waitMs <= SHORT_MS) await backend.queue.sendDelivery(transaction, delivery.id, waitMs);
    await sendNext(backend, transaction, endpoint.id);
  });
  if (!delivered) tell(backend, outcome, tries, waitMs);
}

async function writeAttempt(
  transaction: Transaction<Tables>,
  deliveryId: string,
  { at, ms, status, failure }: Outcome,
): Promise<void> {
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
}

/** Others of the endpoint were held back by this one: what came next of the verification, or what was one too many. */
async function sendNext(backend: Backend, transaction: Transaction<Tables>, endpointId: string): Promise<void> {
  const next = await dueDeliveries(transaction, backend.now())
    .select('due.id')
    .where('due.endpoint_id', '=', endpointId)
    .orderBy('due.event_born')
    .limit(AT_ONCE)
    .execute();
  for (const { id } of next) await backend.queue.sendDelivery(transaction, id);
}

function tell({ log }: Backend, { status, ms }: Outcome, attempt: number, waitMs: number | null): void {
  const facts = { status: status ?? undefined, attempt, ms };
  if (status === GONE) log.warn('webhook gone, disabled', facts);
  else if (waitMs === null) log.error('webhook not delivered at its last try, disabled', facts);
  else log.warn('webhook not delivered', facts);
}
