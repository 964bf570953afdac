import { readSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** A message between a decoder and its child: a JSON head, and bytes behind it that never become text. */
export interface Frame {
  head: unknown;
  body: Uint8Array;
}

/** Length of the head and length of the body, in bytes, ahead of both. */
const PREFIX_BYTES = 8;

const MAX_HEAD_BYTES = 16 * 1024;

/** Prefix and head of a frame, to be followed by `bodyBytes` bytes. */
export function frameStart(head: object, bodyBytes: number): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(json.length, 0);
  prefix.writeUInt32BE(bodyBytes, 4);
  return Buffer.concat([prefix, json]);
}

/** Reads one frame from a descriptor, waiting for it; null where the other end closed instead. */
export function readFrameSync(descriptor: number): Frame | null {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  if (!fillSync(descriptor, prefix)) return null;
  const head = Buffer.alloc(prefix.readUInt32BE(0));
  const body = Buffer.alloc(prefix.readUInt32BE(4));
  if (!fillSync(descriptor, head) || !fillSync(descriptor, body)) return null;
  return { head: JSON.parse(head.toString()), body };
}

function fillSync(descriptor: number, target: Uint8Array): boolean {
  let filled = 0;
  while (filled < target.length) {
    const read = readSync(descriptor, target, filled, target.length - filled, null);
    if (read === 0) return false;
    filled += read;
  }
  return true;
}

/** Memory for the body of a frame. */
export type Room = (bytes: number) => Uint8Array;

/**
 * Reads one frame from a stream, its body into `room`; null where the stream ends before it is whole. The other end is
 * not trusted: a frame with more than `maxBodyBytes` counts as none.
 */
export async function readFrame(stream: Readable, maxBodyBytes: number, room: Room): Promise<Frame | null> {
  const chunks = stream.iterator({ destroyOnReturn: false });
  let start = Buffer.alloc(0);
  let whole: { headBytes: number; body: Uint8Array } | null = null;
  let filled = 0;
  for await (const chunk of chunks) {
    let rest = chunk as Buffer;
    if (whole === null) {
      start = Buffer.concat([start, rest]);
      if (start.length < PREFIX_BYTES) continue;
      const headBytes = start.readUInt32BE(0);
      const bodyBytes = start.readUInt32BE(4);
      if (headBytes > MAX_HEAD_BYTES || bodyBytes > maxBodyBytes) return null;
      if (start.length < PREFIX_BYTES + headBytes) continue;
      whole = { headBytes, body: room(bodyBytes) };
      rest = start.subarray(PREFIX_BYTES + headBytes);
    }
    whole.body.set(rest.subarray(0, whole.body.length - filled), filled);
    filled += rest.length;
    if (filled >= whole.body.length) {
      const head = start.subarray(PREFIX_BYTES, PREFIX_BYTES + whole.headBytes);
      return { head: JSON.parse(head.toString()), body: whole.body };
    }
  }
  return null;
}
