import type { Texts } from '../texts/texts.ts';

/** What a sign-in at the provider came to, where it brought no session; the API puts it in the page's address. */
export type SignInOutcome = keyof Texts['session']['outcomes'];

/** The outcome in an address's query (`?sign-in=stale`), or null. */
export function signInOutcomeOf(search: string, outcomes: Texts['session']['outcomes']): SignInOutcome | null {
  const outcome = new URLSearchParams(search).get('sign-in');
  return outcome !== null && Object.hasOwn(outcomes, outcome) ? (outcome as SignInOutcome) : null;
}
