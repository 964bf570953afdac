import type { Corners, Point } from '../../contract/geometry.ts';
import { type ContentMap, contentShare } from './contentMap.ts';

/** The picture is judged in this many cells each way; a cell with less content than this is blank. */
const CELLS = 32;
const MIN_CONTENT = 0.05;
/** This share of the cells round a document may show something: dust, a shadow, the edge of the glass. */
const MAX_SHOWING = 0.1;
/** Cells nearer to a side than this, as a share of the picture's long side, may show its edge. */
const NEAR = 0.02;
/** The rim of a document itself is even and narrow: its breadths are no more than the one, and differ by less than the other. */
const MAX_RIM = 0.035;
const UNEVEN = 0.012;

/**
 * Whether a clockwise quadrilateral within the picture lies on a scanner's bare bed: nothing shows round it, and what is
 * round it is no rim of the document's own, as of a card in its laminate.
 */
export function liesOnBed(map: ContentMap, corners: Corners): boolean {
  const long = Math.max(map.width, map.height);
  const rims = corners.flatMap(([x, y]) => [x, y, map.width - x, map.height - y].sort((a, b) => a - b).slice(0, 2));
  const [least, most] = [Math.min(...rims) / long, Math.max(...rims) / long];
  if (least < 0 || (most <= MAX_RIM && most - least < UNEVEN)) return false;
  let round = 0;
  let showing = 0;
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const [left, top] = [(column * map.width) / CELLS, (row * map.height) / CELLS];
      const [right, bottom] = [left + map.width / CELLS, top + map.height / CELLS];
      if (!isOutside(corners, [(left + right) / 2, (top + bottom) / 2], NEAR * long)) continue;
      round++;
      if (contentShare(map, left, top, right, bottom) > MIN_CONTENT) showing++;
    }
  }
  return round > 0 && showing <= MAX_SHOWING * round;
}

function isOutside(corners: Corners, [x, y]: Point, distance: number): boolean {
  return corners.some(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % 4]!;
    const inward = (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
    return -inward > distance * Math.hypot(toX - fromX, toY - fromY);
  });
}
