import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { IntakeError } from './capture.ts';
import { type Frame, frameStart, type Room, readFrame } from './child/decodeFrames.ts';
import type { ChildRequest } from './child/decodeMessages.ts';

/** How often a child's memory is read. ms */
const MEMORY_WATCH_MS = 50;

/** What one decoding may take. */
export interface DecodeLimits {
  /** ms of wall clock */
  time: number;
  /** bytes resident */
  memory: number;
}

interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** How a child's answer is understood, and the most bytes of pixels that it may come with. */
export interface AnswerReading<T> {
  maxBodyBytes: number;
  room: Room;
  /** Throws where the answer is none; the child is not trusted. */
  read(frame: Frame): T;
}

/**
 * Has a started child do one thing with a file, watches it, and leaves no trace of it: whatever happens, its process
 * group is gone when this settles. Throws `IntakeError` where the file is at fault, an ordinary error where the child is.
 */
export async function superviseDecode<T>(
  child: ChildProcess,
  bytes: Uint8Array,
  request: ChildRequest,
  limits: DecodeLimits,
  { maxBodyBytes, room, read }: AnswerReading<T>,
): Promise<T> {
  let stopped: 'timeout' | 'memory' | null = null;
  const stop = (reason: 'timeout' | 'memory') => {
    stopped ??= reason;
    killGroup(child);
  };
  const clock = setTimeout(stop, limits.time, 'timeout');
  const watch = setInterval(() => {
    if (residentBytes(child) > limits.memory) stop('memory');
  }, MEMORY_WATCH_MS);
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  // Listened to from the start, so that a failure is never unheard; its news counts only where no answer comes.
  ended.catch(() => {});
  try {
    child.stdin!.on('error', () => {});
    child.stdin!.write(frameStart(request, bytes.length));
    child.stdin!.write(bytes);
    const frame = await readFrame(child.stdio[3] as Readable, maxBodyBytes, room).catch(() => null);
    if (frame === null) throw failureOf(stopped, await ended);
    return read(frame);
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    killGroup(child);
  }
}

/** What it means that a child ended without an answer. */
function failureOf(stopped: 'timeout' | 'memory' | null, { code, signal }: Ending): Error {
  if (stopped !== null) return new IntakeError('file.unreadable', { reason: stopped });
  switch (signal) {
    case null:
      return new Error(`expected an answer from the decoding child but it ended with code ${code}`);
    case 'SIGXCPU':
      return new IntakeError('file.unreadable', { reason: 'timeout' });
    // The kernel short of memory, and V8 at the end of its heap.
    case 'SIGKILL':
    case 'SIGABRT':
      return new IntakeError('file.unreadable', { reason: 'memory' });
    default:
      return new IntakeError('file.unreadable', { reason: 'damaged' });
  }
}

/** Resident memory of a child, 0 where the system does not tell. */
function residentBytes(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Ends a child and all it may have started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
