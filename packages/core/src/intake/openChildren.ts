import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ChildRequest } from './child/decodeMessages.ts';
import { startDecodeChild } from './startDecodeChild.ts';
import { type AnswerReading, type DecodeLimits, killGroup, superviseDecode } from './superviseDecode.ts';

const CLOSED = 'This decoder is closed';

/** Children that decode, each for one file. */
export interface Children {
  /** Has a child do one thing with a file, once it is the file's turn. Throws as `superviseDecode` does. */
  ask<T>(bytes: Uint8Array, request: ChildRequest, reading: AnswerReading<T>): Promise<T>;
  /** Starts the children that are to wait; without it, the next one is started when a file needs it. */
  prepare(): void;
  /** Ends all children; calls under way and later ones are rejected. */
  close(): Promise<void>;
}

/**
 * `warm` children are kept started and waiting, from each file's end on or, unless `atEnd`, from `prepare` on; `atOnce`
 * files are decoded at a time.
 */
export function openChildren({
  warm,
  atEnd,
  atOnce,
  limits,
}: {
  warm: number;
  atEnd: boolean;
  atOnce: number;
  limits: DecodeLimits;
}): Children {
  const waiting: ChildProcess[] = [];
  const working = new Set<ChildProcess>();
  const queue: (() => void)[] = [];
  let turns = atOnce;
  let closed = false;

  const keepWarm = () => {
    while (!closed && waiting.length < warm) startWaiting(waiting);
  };

  const takeTurn = async () => {
    if (turns > 0) turns -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };

  const giveTurn = () => {
    const next = queue.shift();
    if (next) next();
    else turns += 1;
  };

  const askNext = async <T>(bytes: Uint8Array, request: ChildRequest, reading: AnswerReading<T>): Promise<T> => {
    const child = waiting.shift() ?? startDecodeChild();
    working.add(child);
    setHeld(child, true);
    try {
      return await superviseDecode(child, bytes, request, limits, reading);
    } catch (error) {
      throw closed ? new Error(CLOSED) : error;
    } finally {
      working.delete(child);
      // Not before the file is done: a starting child would take processor time from it.
      if (atEnd) keepWarm();
    }
  };

  keepWarm();
  return {
    async ask(bytes, request, reading) {
      await takeTurn();
      try {
        if (closed) throw new Error(CLOSED);
        return await askNext(bytes, request, reading);
      } finally {
        giveTurn();
      }
    },
    prepare: keepWarm,
    async close() {
      closed = true;
      await Promise.all([...waiting.splice(0), ...working].map(endChild));
    },
  };
}

/** Adds a started child to `waiting`, where it stays while it lives. */
function startWaiting(waiting: ChildProcess[]): void {
  const child = startDecodeChild();
  const forget = () => {
    const index = waiting.indexOf(child);
    if (index >= 0) waiting.splice(index, 1);
  };
  child.once('error', forget).once('exit', forget);
  setHeld(child, false);
  waiting.push(child);
}

/** Whether a child keeps this process alive: it does while a file is in its hands. */
function setHeld(child: ChildProcess, held: boolean): void {
  for (const handle of [child, child.stdin as Socket | null, child.stdio[3] as Socket | null]) {
    if (held) handle?.ref();
    else handle?.unref();
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  setHeld(child, true);
  killGroup(child);
  await ended;
}
