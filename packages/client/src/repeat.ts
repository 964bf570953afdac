import { ProblemError } from './errors.ts';
import { askedWait, isPassing, pause } from './passing.ts';

/** Longer than the API keeps a request for one who died while working on it (10 s). */
const PATIENCE_MS = 15_000;
const WAITS_MS = { first: 250, most: 4000 };

/** 128 random bits in hexadecimal. Not `randomUUID`: pages that did not come by https have none. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Has an effect once, whatever happens on the way: sends again, under the same key, what was lost or came at a bad moment,
 * as long as the API asks and at least twice as long as before, by chance a little more or less. The last error is thrown
 * once the next try would come after `patienceMs`.
 */
export async function repeatUnderOneKey<Value>(
  send: (key: string) => Promise<Value>,
  { patienceMs = PATIENCE_MS, signal }: { patienceMs?: number; signal?: AbortSignal },
): Promise<Value> {
  const key = newKey();
  const end = performance.now() + patienceMs;
  for (let wait = WAITS_MS.first; ; wait = Math.min(wait * 2, WAITS_MS.most)) {
    try {
      return await send(key);
    } catch (error) {
      // What went wrong inside the API would most likely go wrong again.
      if (!isPassing(error) || (error instanceof ProblemError && error.code === 'internal')) throw error;
      const ms = Math.max(wait * (0.75 + Math.random() / 2), askedWait(error));
      if (performance.now() + ms > end) throw error;
      await pause(ms, signal);
    }
  }
}
