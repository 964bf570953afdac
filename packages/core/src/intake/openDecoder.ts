import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import type { Edits } from '../contract/edits.ts';
import { applyAffine } from '../image/affine.ts';
import { type DecodedCapture, WORKING_LONG_SIDE_PX } from './capture.ts';
import type { DecodeRequest } from './child/decodeMessages.ts';
import { inspectFile } from './inspectFile.ts';
import { startDecodeChild } from './startDecodeChild.ts';
import { killGroup, superviseDecode } from './superviseDecode.ts';

/** Wall clock for one file. ms */
export const DECODE_LIMIT_MS = 15_000;

/** Resident memory for one file. A JPEG of 48 MP takes 200 MiB; a progressive one, or 24 MP in a PDF, 460 MiB. bytes */
export const DECODE_MEMORY_BYTES = 512 * 1024 * 1024;

const CLOSED = 'This decoder is closed';

export interface DecoderOptions {
  /** Children kept started and waiting, so that a file does not wait for one to start: 1 unless told. */
  warm?: number;
  /** Files decoded at once, others wait for their turn: one a processor unless told. */
  atOnce?: number;
  /** `DECODE_LIMIT_MS` unless told. */
  limitMs?: number;
  /** `DECODE_MEMORY_BYTES` unless told. */
  memoryBytes?: number;
}

/** Decodes untrusted files, each in a child process of its own. */
export interface Decoder {
  /**
   * Pixels of a file, upright, with `edits` applied, at most `longSide` px (`WORKING_LONG_SIDE_PX` unless told).
   * Throws `IntakeError` where the file gives none: the errors of `inspectFile`, `file.encrypted`,
   * `file.too_many_pages`, and `file.unreadable` with the reason `truncated`, `damaged`, `timeout`, `memory` or
   * `no_such_page`.
   */
  decode(bytes: Uint8Array, edits: Edits, longSide?: number): Promise<DecodedCapture>;
  /** Ends all children; calls under way and later ones are rejected. */
  close(): Promise<void>;
}

/** @example const { image } = await openDecoder().decode(bytes, NO_EDITS) */
export function openDecoder(options: DecoderOptions = {}): Decoder {
  const { warm = 1, atOnce = availableParallelism(), limitMs = DECODE_LIMIT_MS } = options;
  const limits = { time: limitMs, memory: options.memoryBytes ?? DECODE_MEMORY_BYTES };
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

  const decodeInChild = async (bytes: Uint8Array, request: DecodeRequest) => {
    const child = waiting.shift() ?? startDecodeChild();
    working.add(child);
    setHeld(child, true);
    try {
      return await superviseDecode(child, bytes, request, limits);
    } catch (error) {
      throw closed ? new Error(CLOSED) : error;
    } finally {
      working.delete(child);
      // Not before the file is done: a starting child would take processor time from it.
      keepWarm();
    }
  };

  keepWarm();
  return {
    async decode(bytes, edits, longSide = WORKING_LONG_SIDE_PX) {
      const { mediaType } = await inspectFile(bytes);
      await takeTurn();
      try {
        if (closed) throw new Error(CLOSED);
        const decoded = await decodeInChild(bytes, { mediaType, edits, longSide });
        return { ...decoded, toUpright: (point) => applyAffine(decoded.toUpright, point) };
      } finally {
        giveTurn();
      }
    },
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
