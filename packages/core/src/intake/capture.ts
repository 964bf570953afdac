import type { Evidence, FindingCode } from '../contract/findings.ts';
import type { Point } from '../contract/geometry.ts';
import type { RgbaImage } from '../image/raster.ts';

/** The types of file a holder may give. */
export type CaptureMediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

export interface PictureSize {
  /** px */
  width: number;
  /** px */
  height: number;
}

/** A capture decoded: the holder's edits are applied, and every pixel can be traced back to the upright original. */
export interface DecodedCapture {
  /** Size of the upright (EXIF-applied) original picture or PDF page, px. */
  upright: PictureSize;
  /** The edited picture at working scale: its long side is at most `WORKING_LONG_SIDE_PX`. */
  image: RgbaImage;
  /** From px of `image` to px of the upright original. */
  toUpright(point: Point): Point;
  /** Pages of the file: 1 for pictures. */
  pages: number;
}

/** A page of a file, as it lies upright. */
export interface FilePage {
  /** Size as a picture that edits and regions count in, px: see `DecodedCapture.upright`. */
  upright: PictureSize;
  /** Size on paper, pt; null for the one page of a picture, which has none. */
  paper: PictureSize | null;
  /** Degrees clockwise by which a PDF says that its page is to be turned, which is done here; 0 for pictures. */
  rotation: number;
  /** The page is one scanned picture, and nothing of the page is beside it. */
  isScan: boolean;
  /** Null where the page cannot be drawn, or was not reached in time. */
  thumbnail: RgbaImage | null;
}

/** Long side of the picture that checks look at, px: enough for 300 dpi on a card that fills a third of the width. */
export const WORKING_LONG_SIDE_PX = 2600;

/** A picture shrunk by a whole number keeps at least this much, px. */
const LEAST_LONG_SIDE_PX = 1800;

/**
 * Long side at which checks look at a picture of `longSide` px: shrunk by a whole number, which decoders do at half the
 * cost, where enough is left: a photo of 12 MP by two. See docs/decisions/0008-decoded-pixels.md.
 */
export function workingLongSide(longSide: number): number {
  const whole = longSide / Math.ceil(longSide / WORKING_LONG_SIDE_PX);
  return whole >= Math.min(longSide, LEAST_LONG_SIDE_PX) ? whole : WORKING_LONG_SIDE_PX;
}

/** Phones take 48 to 50 MP; an A4 page at 600 dpi has 35 MP. */
export const MAX_PIXELS = 50_000_000;

/** Pages a PDF may have: a scan of a document has one or two. */
export const MAX_PAGES = 20;

/** Why a file gave no pixels. Its code becomes the finding the holder reads. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: FindingCode;
  readonly evidence: Evidence;

  constructor(code: FindingCode, evidence: Evidence = {}) {
    super(`This file gave no pixels: ${code}`);
    this.code = code;
    this.evidence = evidence;
  }
}
