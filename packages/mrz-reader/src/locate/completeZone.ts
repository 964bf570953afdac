import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage, Point } from '../raster.ts';
import { type NearRow, ROW_SPACING, rowsNear } from './rowsNear.ts';
import { settleLine, type ZoneLine } from './settleLine.ts';
import { linesOfZone } from './zone.ts';

/** What a line must reach to be believed beside a better one. */
const LEAST_SCORE = 0.7;
/** A line that was fitted this well on its own need not be looked for in another way. */
const SURE_SCORE = 0.85;
/** Lines nearer than this to a row, in heights of the text, stand in it. */
const SAME_ROW = 0.6;
/** … and with cells nearer than this, in cells, it shares its columns. */
const SAME_COLUMN = 0.5;
/** Three lines are evenly spaced, up to this ratio. */
const UNEVEN = 1.3;

/**
 * The lines of the zone that a fitted line belongs to, from top to bottom in reading direction: rows in the same
 * columns above and below it, taken from `others` where one was fitted there. Fewer than the format has where the rest
 * is not to be seen.
 */
export function completeZone(image: GrayImage, anchor: ZoneLine, others: readonly ZoneLine[]): ZoneLine[] {
  const wanted = linesOfZone(anchor.cells) - 1;
  const sameLength = others.filter((other) => other !== anchor && other.cells === anchor.cells);
  const rows = neighbours([...rowsNear(image, anchor, wanted), ...rowsOf(anchor, sameLength)], wanted);
  const lines = [{ shift: 0, line: anchor }];
  // The nearer row first: together with the anchor it tells where the farther one runs.
  for (const { shift } of rows.sort((a, b) => Math.abs(a.shift) - Math.abs(b.shift))) {
    const fitted = sameLength.filter(({ corners }) => Math.abs(shiftOf(anchor.corners, corners) - shift) < SAME_ROW);
    const sure = fitted.filter((own) => own.score > SURE_SCORE && sharesColumns(anchor, own));
    const guesses = (): ZoneLine[] =>
      [
        shiftedLine(anchor.corners, shift),
        ...lines.slice(1).map((known) => extrapolated(anchor.corners, known.line.corners, shift / known.shift)),
      ].map((corners) => settleLine(image, { corners, cells: anchor.cells }));
    const line = best(sure.length > 0 ? sure : [...fitted, ...guesses()]);
    if (line.score >= LEAST_SCORE) lines.push({ shift, line });
  }
  return lines.sort((a, b) => a.shift - b.shift).map(({ line }) => line);
}

function best(lines: readonly ZoneLine[]): ZoneLine {
  return lines.reduce((best, line) => (line.score > best.score ? line : best));
}

/** Whether the cells of two lines stand one above the other. */
function sharesColumns({ corners, cells }: ZoneLine, other: ZoneLine): boolean {
  const down: Point = [corners[3][0] - corners[0][0], corners[3][1] - corners[0][1]];
  const [tl, tr] = corners;
  const [x, y] = [tr[0] - tl[0], tr[1] - tl[1]];
  // Along the anchor's row, with what lies between the rows taken off in the direction of the cells' sides.
  const along = (from: Point, to: Point): number => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const rows = (dy * x - dx * y) / (down[1] * x - down[0] * y);
    return ((dx - rows * down[0]) * x + (dy - rows * down[1]) * y) / (x * x + y * y);
  };
  const stray = Math.max(Math.abs(along(tl, other.corners[0])), Math.abs(along(tr, other.corners[1])));
  return stray * cells < SAME_COLUMN;
}

/** Lines fitted on their own, as rows near the anchor: under strong perspective the columns do not meet. */
function rowsOf(anchor: ZoneLine, lines: readonly ZoneLine[]): NearRow[] {
  return lines
    .map(({ corners, score }) => ({ shift: shiftOf(anchor.corners, corners), score }))
    .filter(({ shift }) => Math.abs(shift) > ROW_SPACING.least && Math.abs(shift) < 2 * ROW_SPACING.most);
}

/** The best one or two rows that can belong to one zone with the anchor at 0. */
function neighbours(rows: readonly NearRow[], wanted: number): NearRow[] {
  const single = rows.reduce<NearRow[]>((best, row) => (row.score > (best[0]?.score ?? -1) ? [row] : best), []);
  if (wanted < 2) return single;
  let best: NearRow[] = [];
  for (const a of rows) {
    for (const b of rows) {
      if (a.shift >= b.shift || !even([a.shift, 0, b.shift].sort((p, q) => p - q))) continue;
      if (a.score + b.score > (best[0]?.score ?? 0) + (best[1]?.score ?? 0)) best = [a, b];
    }
  }
  return best.length > 0 ? best : single;
}

function even([first, second, third]: readonly number[]): boolean {
  const ratio = (second! - first!) / (third! - second!);
  return ratio < UNEVEN && ratio > 1 / UNEVEN;
}

function shiftedLine(line: Corners, shift: number): Corners {
  const map = homography(line);
  return [project(map, 0, shift), project(map, 1, shift), project(map, 1, shift + 1), project(map, 0, shift + 1)];
}

/** How far below `line` another stands, in heights of the text. */
function shiftOf(line: Corners, other: Corners): number {
  const [tl, , br, bl] = line;
  const centre = (corners: Corners): Point => [
    (corners[0][0] + corners[2][0]) / 2,
    (corners[0][1] + corners[2][1]) / 2,
  ];
  const [ax, ay] = centre(line);
  const [bx, by] = centre(other);
  const [ux, uy] = [br[0] - bl[0], br[1] - bl[1]];
  const length = Math.hypot(ux, uy);
  const height = Math.hypot(bl[0] - tl[0], bl[1] - tl[1]);
  return ((by - ay) * ux - (bx - ax) * uy) / length / height;
}

/** The corners that continue the way from one line to another, `times` as far. */
function extrapolated(from: Corners, to: Corners, times: number): Corners {
  return from.map(([x, y], i) => [x + (to[i]![0] - x) * times, y + (to[i]![1] - y) * times]) as Corners;
}
