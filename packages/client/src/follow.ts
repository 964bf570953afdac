import { isFinal, type Verification } from '@rectoverso/core/contract';
import type { ConnectionError, ProblemError } from './errors.ts';
import { askedWait, isPassing, pause } from './passing.ts';

export interface FollowOptions {
  signal?: AbortSignal;
  /** Told each time a look fails for a while, and with null once the line is back. */
  onTrouble?: (error: ConnectionError | ProblemError | null) => void;
  /** Waits between two looks, ms: from `first`, half as long again each time, up to `most`. */
  waits?: { first: number; most: number };
}

export interface FollowToEndOptions extends FollowOptions {
  onChange?: (verification: Verification) => void;
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
      askedMs = askedWait(error);
      troubled = true;
      onTrouble?.(error);
    }
    await pause(Math.max(wait, askedMs), signal);
  }
}

/** Looks until nothing will happen to the verification any more, and gives it as it ended; tells every change on the way. */
export async function followToEnd(
  look: (signal?: AbortSignal) => Promise<Verification>,
  { onChange, ...options }: FollowToEndOptions = {},
): Promise<Verification> {
  for (let known = 0; ; ) {
    const seen = await follow(look, known, options);
    onChange?.(seen);
    if (isFinal(seen.state)) return seen;
    known = seen.version;
  }
}
