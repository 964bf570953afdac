/** Documents this service offers to renew a certificate with. */
export const OFFERED_KINDS = ['cni-1988', 'cni-2021', 'passport-fra'] as const;
export type OfferedKind = (typeof OFFERED_KINDS)[number];

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What the page sends to start a renewal; the surname is the birth name. */
export interface Application {
  kind: OfferedKind;
  locale: Locale;
  surname: string;
  givenNames: string[];
}

/** What the page gets back: enough for the widget to open this one verification, and nothing else. */
export interface Access {
  apiUrl: string;
  verificationId: string;
  token: string;
}

/** Longest name taken, characters; the API's own limit. */
export const NAME_MAX_LENGTH = 100;
export const GIVEN_NAMES_MAX = 10;
