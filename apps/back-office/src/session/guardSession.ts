import type { ReviewerClient } from '@rectoverso/client';
import { isSessionEnd } from './isSessionEnd.ts';

/** What a signed-in reviewer's screens ask of the API. */
export type ReviewApi = Pick<ReviewerClient, 'list' | 'get' | 'decide' | 'pictureUrl'>;

/** The same API, which tells `onEnd` whenever it answers that the session is over; the error is thrown all the same. */
export function guardSession(client: ReviewApi, onEnd: () => void): ReviewApi {
  const guard =
    <Args extends unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      try {
        return await call(...args);
      } catch (error) {
        if (isSessionEnd(error)) onEnd();
        throw error;
      }
    };
  return {
    list: guard(client.list),
    get: guard(client.get),
    decide: guard(client.decide),
    pictureUrl: client.pictureUrl,
  };
}
