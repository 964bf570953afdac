const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first failure, the second and so on, as Standard Webhooks 1.0 publishes them: ten tries in 76 hours. */
export const RETRY_WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
/** Up to this part is added to a wait, so that those who failed together do not come back together. */
const JITTER = 0.1;
/** A receiver that asks for more is asked again after this long all the same. */
const LONGEST_ASKED_MS = 24 * HOUR_MS;

/**
 * How long to wait after the failure of try `tries` (from 1), ms, or null where that was the last. `askedMs` is what the
 * receiver asked for in `Retry-After`. `random` is from 0 to 1.
 */
export function waitAfter(tries: number, askedMs = 0, random = Math.random()): number | null {
  const wait = RETRY_WAITS_MS[tries - 1];
  if (wait === undefined) return null;
  return Math.max(wait * (1 + JITTER * random), Math.min(askedMs, LONGEST_ASKED_MS));
}
