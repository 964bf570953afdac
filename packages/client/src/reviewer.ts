import {
  type DecideRequest,
  type Review,
  type ReviewerSession,
  type ReviewList,
  reviewerSessionSchema,
  reviewListSchema,
  reviewSchema,
  type Side,
  type WaysIn,
  waysInSchema,
} from '@rectoverso/core/contract';
import { addressOf, type Connection, NO_BODY, type RequestOptions, request, type Schema } from './request.ts';

/** A reviewer's page: the session lives in a cookie, and what changes something carries the session's CSRF token. */
export interface ReviewerClient {
  /** How reviewers sign in here. */
  waysIn(): Promise<WaysIn>;
  /** Where a browser goes to sign in at the provider; afterwards it is back at the queue, or at that case. */
  providerUrl(reviewId?: string): string;
  signIn(name: string, password: string): Promise<ReviewerSession>;
  /** The session the cookie stands for; a `ProblemError` `auth.required` when there is none. */
  session(): Promise<ReviewerSession>;
  /** Resolves to where the provider's own session ends, for the browser to go to; null where there is none. */
  signOut(): Promise<string | null>;
  /** A page of the waiting reviews, the longest wait first; `cursor` from the page before. */
  list(cursor?: string, signal?: AbortSignal): Promise<ReviewList>;
  get(id: string, signal?: AbortSignal): Promise<Review>;
  /** For an `<img>`: the picture with the holder's edits, or the untouched original. */
  pictureUrl(id: string, side: Side, variant: 'edited' | 'original'): string;
  decide(id: string, decision: DecideRequest): Promise<Review>;
}

/** A client for the back office. Call `signIn` or `session` before `decide` or `signOut`. */
export function createReviewerClient(connection: Connection): ReviewerClient {
  let csrfToken = '';
  let signOutUrl: string | null = null;

  const ask = <Value>(path: string, schema: Schema<Value>, options: RequestOptions = {}) =>
    request(connection, path, schema, { ...options, credentials: 'include' });
  const change = <Value>(path: string, schema: Schema<Value>, options: RequestOptions) =>
    ask(path, schema, { ...options, headers: { 'x-csrf-token': csrfToken } });
  const remember = (session: ReviewerSession) => {
    csrfToken = session.csrfToken;
    signOutUrl = session.signOutUrl;
    return session;
  };
  const reviewPath = (id: string) => `/v1/reviews/${encodeURIComponent(id)}`;

  return {
    waysIn: () => ask('/v1/reviewer/sign-in', waysInSchema),
    providerUrl: (reviewId) =>
      addressOf(
        connection,
        `/v1/reviewer/sign-in/provider${reviewId ? `?review=${encodeURIComponent(reviewId)}` : ''}`,
      ),
    signIn: async (name, password) =>
      remember(await ask('/v1/reviewer/session', reviewerSessionSchema, { method: 'POST', json: { name, password } })),
    session: async () => remember(await ask('/v1/reviewer/session', reviewerSessionSchema)),
    signOut: async () => {
      await change('/v1/reviewer/session', NO_BODY, { method: 'DELETE' });
      const goOn = signOutUrl;
      csrfToken = '';
      signOutUrl = null;
      return goOn;
    },
    list: (cursor, signal) =>
      ask(`/v1/reviews${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, reviewListSchema, { signal }),
    get: (id, signal) => ask(reviewPath(id), reviewSchema, { signal }),
    pictureUrl: (id, side, variant) =>
      addressOf(connection, `${reviewPath(id)}/sides/${side}/picture?variant=${variant}`),
    decide: (id, decision) => change(`${reviewPath(id)}/decision`, reviewSchema, { method: 'POST', json: decision }),
  };
}
