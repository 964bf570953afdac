import type { Corners, Point } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import { contentInside } from './contentInside.ts';
import type { EdgeMap } from './edgeMap.ts';

/** The quadrilateral is judged in this many cells each way, without its outermost part. */
const CELLS = 8;
const MARGIN = 0.04;
/** A cell with less content than this is blank. */
const MIN_CONTENT = 0.02;

/** Share of a quadrilateral that shows nothing, 0–1: low on cards, high on a page that a card lies on. */
export function blankShare(edges: EdgeMap, corners: Corners, softness: number): number {
  const map = homography(rectangleCorners(1, 1), corners);
  const at = (column: number, row: number): Point =>
    mapPoint(map, [MARGIN + ((1 - 2 * MARGIN) * column) / CELLS, MARGIN + ((1 - 2 * MARGIN) * row) / CELLS]);
  let blank = 0;
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const cell = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
      const content = contentInside(edges, cell, softness);
      if (content.edges < MIN_CONTENT * content.pixels) blank++;
    }
  }
  return blank / CELLS ** 2;
}
