import type { Backend } from '../backend.ts';

/** Longer than the schedule of tries, with time to enable an endpoint again. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Removes events, with their deliveries and the log of these, that are older than a month. Returns how many. */
export async function forgetEvents({ database, now }: Backend): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('webhook_events')
    .where('created_at', '<', new Date(now().getTime() - KEPT_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
