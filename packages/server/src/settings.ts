const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long things wait, ms. */
export interface Settings {
  /** A capability token lives this long after it was last used. */
  tokenMs: number;
  /** A verification that waits for its holder expires after this long without a change. */
  holderMs: number;
  /** A verification that waits for a reviewer expires after this long. */
  reviewMs: number;
  /** A reviewer signs in again after this long. */
  sessionMs: number;
}

export const DEFAULT_SETTINGS: Settings = {
  tokenMs: 30 * MINUTE_MS,
  holderMs: DAY_MS,
  reviewMs: 7 * DAY_MS,
  sessionMs: 8 * HOUR_MS,
};
