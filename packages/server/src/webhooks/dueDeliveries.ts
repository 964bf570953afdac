import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Deliveries to one endpoint at once: one that takes its time holds up its own, not everybody’s. */
export const AT_ONCE = 2;

/**
 * A query of the deliveries (`due`) that may be tried now: their time has come, nobody has them, their endpoint is
 * enabled and has few under way, and nothing that happened before to the same verification still waits for it: an endpoint learns of a
 * verification's states in their order.
 */
export function dueDeliveries(database: Kysely<Tables>, time: Date) {
  return database
    .selectFrom('webhook_deliveries as due')
    .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'due.endpoint_id')
    .where('due.state', '=', 'waiting')
    .where('due.next_try_at', '<=', time)
    .where(({ eb, or }) => or([eb('due.claimed_until', 'is', null), eb('due.claimed_until', '<', time)]))
    .where('webhook_endpoints.disabled_at', 'is', null)
    .where(({ eb, selectFrom }) =>
      eb(
        selectFrom('webhook_deliveries as busy')
          .select(({ fn }) => fn.countAll().as('count'))
          .whereRef('busy.endpoint_id', '=', 'due.endpoint_id')
          .where('busy.claimed_until', '>=', time),
        '<',
        AT_ONCE,
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhook_deliveries as earlier')
            .select('earlier.id')
            .whereRef('earlier.endpoint_id', '=', 'due.endpoint_id')
            .whereRef('earlier.verification_id', '=', 'due.verification_id')
            .whereRef('earlier.event_born', '<', 'due.event_born')
            .where('earlier.state', '=', 'waiting'),
        ),
      ),
    );
}
