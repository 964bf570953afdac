import { availableParallelism } from 'node:os';
import { type Edits, NO_EDITS } from '../contract/edits.ts';
import type { Point } from '../contract/geometry.ts';
import { applyAffine } from '../image/affine.ts';
import {
  type CaptureMediaType,
  type DecodedCapture,
  type FilePage,
  MAX_PAGES,
  WORKING_LONG_SIDE_PX,
} from './capture.ts';
import type { Room } from './child/decodeFrames.ts';
import { inspectFile } from './inspectFile.ts';
import { openChildren } from './openChildren.ts';
import { decodedPixels, listedPages } from './readAnswers.ts';

/** Wall clock for one file. ms */
export const DECODE_LIMIT_MS = 15_000;

/** Resident memory for one file. A JPEG of 48 MP takes 200 MiB; a progressive one, or 24 MP in a PDF, 460 MiB. bytes */
export const DECODE_MEMORY_BYTES = 512 * 1024 * 1024;

/** Long side of a page in a list, px: enough to tell recto from verso at a glance. */
const THUMBNAIL_LONG_SIDE_PX = 320;

export interface DecoderOptions {
  /** Children kept started and waiting, so that a file does not wait for one to start: 1 unless told. */
  warm?: number;
  /** Files decoded at once, others wait for their turn: one a processor unless told. */
  atOnce?: number;
  /**
   * The pixels of a picture last only until the next file is decoded: 20 MB that every file would take anew, and leave
   * behind, are used again. And no child starts while the picture is looked at, which would take a core's time from
   * that, until `prepare` is called. For one caller, who is done with a picture before asking for the next; no unless told.
   */
  lends?: boolean;
  /** `DECODE_LIMIT_MS` unless told. */
  limitMs?: number;
  /** `DECODE_MEMORY_BYTES` unless told. */
  memoryBytes?: number;
}

/** Decodes untrusted files, each in a child process of its own. */
export interface Decoder {
  /**
   * Pixels of a file, upright, with `edits` applied, at most `longSide` px (what checks look at, unless told: at most
   * `WORKING_LONG_SIDE_PX`).
   * Throws `IntakeError` where the file gives none: the errors of `inspectFile`, `file.encrypted`,
   * `file.too_many_pages`, and `file.unreadable` with the reason `truncated`, `damaged`, `timeout`, `memory` or
   * `no_such_page`.
   */
  decode(bytes: Uint8Array, edits: Edits, longSide?: number): Promise<DecodedCapture>;
  /**
   * The pages of a file, with thumbnails of at most `longSide` px (`THUMBNAIL_LONG_SIDE_PX` unless told); a picture is
   * one page. Throws as `decode` does.
   */
  listPages(bytes: Uint8Array, longSide?: number): Promise<FilePage[]>;
  /** Has children wait for the next files: to be called by whom pixels are lent, when done with them. */
  prepare(): void;
  /** Ends all children; calls under way and later ones are rejected. */
  close(): Promise<void>;
}

/** @example const { image } = await openDecoder().decode(bytes, NO_EDITS) */
export function openDecoder(options: DecoderOptions = {}): Decoder {
  const { warm = 1, lends = false, limitMs = DECODE_LIMIT_MS } = options;
  const { atOnce = lends ? 1 : availableParallelism() } = options;
  const limits = { time: limitMs, memory: options.memoryBytes ?? DECODE_MEMORY_BYTES };
  const children = openChildren({ warm, atEnd: !lends, atOnce, limits });
  const room = lends ? lentRoom() : (bytes: number) => new Uint8Array(bytes);

  const decodeAs = async (mediaType: CaptureMediaType, bytes: Uint8Array, edits: Edits, longSide: number | null) => {
    const decoded = await children.ask(
      bytes,
      { task: 'decode', mediaType, edits, longSide },
      decodedPixels(longSide ?? WORKING_LONG_SIDE_PX, room),
    );
    return { ...decoded, toUpright: (point: Point) => applyAffine(decoded.toUpright, point) };
  };

  return {
    async decode(bytes, edits, longSide) {
      const { mediaType } = await inspectFile(bytes);
      return decodeAs(mediaType, bytes, edits, longSide ?? null);
    },
    async listPages(bytes, longSide = THUMBNAIL_LONG_SIDE_PX) {
      const { mediaType } = await inspectFile(bytes);
      if (mediaType === 'application/pdf') {
        return children.ask(bytes, { task: 'list', longSide }, listedPages(longSide, MAX_PAGES));
      }
      const { upright, image } = await decodeAs(mediaType, bytes, NO_EDITS, longSide);
      return [{ upright, paper: null, rotation: 0, isScan: true, thumbnail: image }];
    },
    prepare: children.prepare,
    close: children.close,
  };
}

/** The same memory again and again, as much as the largest picture so far took. */
function lentRoom(): Room {
  let memory = new Uint8Array(0);
  return (bytes) => {
    if (memory.length < bytes) memory = new Uint8Array(bytes);
    return memory.subarray(0, bytes);
  };
}
