import type { Corners, Point } from '../../contract/geometry.ts';
import { rectangleCorners } from '../homography.ts';
import { blankShare } from './blankShare.ts';
import { contentInside } from './contentInside.ts';
import type { EdgeMap } from './edgeMap.ts';
import { proportionError } from './proportions.ts';

/** A scan or crop keeps a card's proportions to this; phones make pictures of 1.33, 1.5 and 1.78. */
const MAX_PROPORTION_ERROR = 0.04;
/** A page around a card is blank over more than this share; the barest card is over 0.45. */
const MAX_BLANK = 0.46;
/** ... and has no print within this share of its edges; a card has this much in each such band, against the whole. */
const BAND = 0.14;
const MIN_BAND_CONTENT = 0.04;

/**
 * The picture's own corners where a scan or a crop shows a document and nothing else: the picture has a document's
 * proportions and its print reaches close to all four borders; else null.
 */
export function wholePicture(edges: EdgeMap, softness: number): Corners | null {
  const { width, height } = edges;
  if (proportionError(Math.max(width, height) / Math.min(width, height)) > MAX_PROPORTION_ERROR) return null;
  const corners = rectangleCorners(width, height);
  if (blankShare(edges, corners, softness) > MAX_BLANK) return null;
  const whole = density(edges, corners, softness);
  const band = BAND * Math.min(width, height);
  const bands: Point[][] = [
    box(0, 0, width, band),
    box(0, height - band, width, height),
    box(0, 0, band, height),
    box(width - band, 0, width, height),
  ];
  if (bands.some((part) => density(edges, part, softness) < MIN_BAND_CONTENT * whole)) return null;
  return width >= height ? corners : [corners[1], corners[2], corners[3], corners[0]];
}

function box(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function density(edges: EdgeMap, polygon: readonly Point[], softness: number): number {
  const { pixels, edges: found } = contentInside(edges, polygon, softness);
  return pixels === 0 ? 0 : found / pixels;
}
