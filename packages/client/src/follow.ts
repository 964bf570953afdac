import type { Verification } from '@rectoverso/core/contract';
import { ConnectionError, ProblemError } from './errors.ts';

export interface FollowOptions {
  signal?: AbortSignal;
  /** Told each time a look fails for a while, and with null once the line is back. */
  onTrouble?: (error: ConnectionError | ProblemError | null) => void;
  /** Waits between two looks, ms: from `first`, half as long again each time, up to `most`. */
  waits?: { first: number; most: number };
}

const WAITS_MS = { first: 400, most: 3000 };
const GROWTH = 1.5;

/**
 * Looks again and again until the verification is newer than `knownVersion`, and gives it. A lost line or a busy
 * server is waited out; any other problem, or an abort, ends the wait with an error.
 */
export async function follow(
  look: (signal?: AbortSignal) => Promise<Verification>,
  knownVersion: number,
  options: FollowOptions = {},
): Promise<Verification> {
  const { signal, onTrouble, waits = WAITS_MS } = options;
  let troubled = false;
  for (let wait = waits.first; ; wait = Math.min(wait * GROWTH, waits.most)) {
    let askedMs = 0;
    try {
      const seen = await look(signal);
      if (troubled) onTrouble?.(null);
      troubled = false;
      if (seen.version > knownVersion) return seen;
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (error instanceof ProblemError) askedMs = (error.retryAfterS ?? 0) * 1000;
      troubled = true;
      onTrouble?.(error);
    }
    await pause(Math.max(wait, askedMs), signal);
  }
}

/** True for errors that waiting may cure. */
function isPassing(error: unknown): error is ConnectionError | ProblemError {
  if (error instanceof ConnectionError) return true;
  return error instanceof ProblemError && (error.problem.status >= 500 || error.code === 'request.too_many');
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
