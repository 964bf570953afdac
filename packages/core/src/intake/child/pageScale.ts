import type { PictureSize } from '../capture.ts';
import { MAX_PIXELS } from '../inspectFile.ts';

/** Points per inch, the unit of a PDF page. */
const POINTS_PER_INCH = 72;

/** Resolution of a page that is text and lines, which have none of their own. */
const DEFAULT_DPI = 300;

/** Below this no card is legible anyway, and a picture stretched over the page must not shrink what lies on it. */
const MIN_DPI = 100;

/** Share of the page that pictures must cover to make it a scan. Two cards on an A4 page cover a quarter. */
const MIN_COVERAGE = 0.1;

/** The pictures drawn on a page, all together. */
export interface PagePictures {
  /** px of the pictures as they lie in the file */
  pixels: number;
  /** pt², as drawn on the page */
  area: number;
}

/**
 * The scale at which a PDF page counts as upright original, px per pt: that of the scanned pictures on it, so that
 * its resolution is what the scanner gave; 300 dpi where it holds none; in all no more than `MAX_PIXELS`.
 *
 * @param page size in pt
 */
export function pageScale({ width, height }: PictureSize, pictures: PagePictures): number {
  const isScan = pictures.pixels > 0 && pictures.area >= MIN_COVERAGE * width * height;
  const scale = isScan
    ? Math.max(MIN_DPI / POINTS_PER_INCH, Math.sqrt(pictures.pixels / pictures.area))
    : DEFAULT_DPI / POINTS_PER_INCH;
  return Math.min(scale, Math.sqrt(MAX_PIXELS / (width * height)));
}
