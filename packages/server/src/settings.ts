const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** So many in each window of so many ms. */
export interface Limit {
  most: number;
  perMs: number;
}

/** How much one caller may ask, all processes together. Beyond it they are told to wait (429). */
export interface CallerLimits {
  /** Of the tokens of one verification, or of one reviewer's session. */
  token: Limit;
  /** Of a tenant's keys and tokens together. */
  tenant: Limit;
  /** Of one address, whoever asks from there. */
  address: Limit;
  /** Attempts to sign in from one address, and by one name. */
  signIn: Limit;
}

/** How long access lasts, ms, and how much may be asked. How long a verification waits is its policy's to say. */
export interface Settings {
  /** A capability token lives this long after it was last used. */
  tokenMs: number;
  /** A reviewer signs in again after this long. */
  sessionMs: number;
  limits: CallerLimits;
  /** In development: webhooks may go to this very machine, without https and to any port. */
  loopbackWebhooks: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  tokenMs: 30 * MINUTE_MS,
  sessionMs: 8 * HOUR_MS,
  limits: {
    token: { most: 600, perMs: MINUTE_MS },
    tenant: { most: 30_000, perMs: MINUTE_MS },
    address: { most: 12_000, perMs: MINUTE_MS },
    signIn: { most: 20, perMs: 15 * MINUTE_MS },
  },
  loopbackWebhooks: false,
};
