import { MAX_PIXELS, type PictureSize } from '../capture.ts';

/** Points per inch, the unit of a PDF page. */
const POINTS_PER_INCH = 72;

/** Resolution of a page that is text and lines, which have none of their own. */
const DEFAULT_DPI = 300;

/** Below this no card is legible anyway, and a picture stretched over the page must not shrink what lies on it. */
const MIN_DPI = 100;

/** Share of the page that pictures must cover to make it a scan. Two cards on an A4 page cover a quarter. */
const MIN_COVERAGE = 0.1;

/** A picture that fills the page may be stretched this much to have its own pixels; a fax of 204 × 98 dpi may not. */
const MAX_STRETCH = 0.01;

/** The pictures drawn on a page, all together. */
export interface PagePictures {
  /** px of the pictures as they lie in the file */
  pixels: number;
  /** pt², as drawn on the page */
  area: number;
  /** Size of the one picture that is all of the page, px as it lies there; null where there are none, others or edges. */
  scan: PictureSize | null;
}

export const NO_PICTURES: PagePictures = { pixels: 0, area: 0, scan: null };

/** px per pt, across and down. */
export interface PageScale {
  x: number;
  y: number;
}

/**
 * The scale at which a PDF page counts as upright original: that of the scanned pictures on it, so that its resolution
 * is what the scanner gave, and pixel for pixel where one of them is all of the page; 300 dpi where it holds none; in
 * all no more than `MAX_PIXELS`.
 *
 * @param page size in pt
 */
export function pageScale({ width, height }: PictureSize, pictures: PagePictures): PageScale {
  const isScan = pictures.pixels > 0 && pictures.area >= MIN_COVERAGE * width * height;
  const scale = isScan
    ? Math.max(MIN_DPI / POINTS_PER_INCH, Math.sqrt(pictures.pixels / pictures.area))
    : DEFAULT_DPI / POINTS_PER_INCH;
  const most = Math.sqrt(MAX_PIXELS / (width * height));
  const uniform = { x: Math.min(scale, most), y: Math.min(scale, most) };
  if (!pictures.scan) return uniform;
  const own = { x: pictures.scan.width / width, y: pictures.scan.height / height };
  const isNear = Math.max(Math.abs(own.x / uniform.x - 1), Math.abs(own.y / uniform.y - 1)) <= MAX_STRETCH;
  return isNear ? own : uniform;
}
