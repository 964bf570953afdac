const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long access lasts, ms. How long a verification waits is its policy's to say. */
export interface Settings {
  /** A capability token lives this long after it was last used. */
  tokenMs: number;
  /** A reviewer signs in again after this long. */
  sessionMs: number;
}

export const DEFAULT_SETTINGS: Settings = {
  tokenMs: 30 * MINUTE_MS,
  sessionMs: 8 * HOUR_MS,
};
