import type { Corners } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import { type ContentMap, contentShare } from './contentMap.ts';
import { area } from './overlapShare.ts';

/** The quadrilateral is judged in this many cells each way, without its outermost part. */
const CELLS = 8;
const MARGIN = 0.04;
/** A cell with less content than this is blank. */
const MIN_CONTENT = 0.02;

/**
 * Share of a quadrilateral that shows nothing, 0–1: low on cards, high on a page that a card lies on. Its cells are
 * taken as upright squares of their size, which is near enough.
 */
export function blankShare(map: ContentMap, corners: Corners): number {
  const toPicture = homography(rectangleCorners(1, 1), corners);
  const half = Math.sqrt(area(corners)) / CELLS / 2;
  let blank = 0;
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const [x, y] = mapPoint(toPicture, [cellCentre(column), cellCentre(row)]);
      if (contentShare(map, x - half, y - half, x + half, y + half) < MIN_CONTENT) blank++;
    }
  }
  return blank / CELLS ** 2;
}

function cellCentre(index: number): number {
  return MARGIN + ((1 - 2 * MARGIN) * (index + 0.5)) / CELLS;
}
