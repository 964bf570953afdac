import { CELL_WIDTH, TEXT_HEIGHT } from '../glyphs/cell.ts';
import { cutRow } from '../glyphs/cutRow.ts';
import { fittingTemplates, rowScore } from '../glyphs/fittingTemplates.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';
import type { CellRow } from './fitLine.ts';

/** Steps by which a row is moved, px of a cell: as long as one helps, then the next finer one. */
const STEPS = [0.8, 0.4, 0.2];

/** How a row may be off: each moves its corners along or down, in px of a cell. */
const MOVES: readonly [along: readonly number[], down: readonly number[]][] = [
  // Top left, top right, bottom right, bottom left.
  [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ],
  [
    [1, 1, 1, 1],
    [0, 0, 0, 0],
  ],
  [
    [0, 0, 0, 0],
    [-1, 1, 1, -1],
  ],
  [
    [-1, 1, 1, -1],
    [0, 0, 0, 0],
  ],
  [
    [0, 0, 0, 0],
    [-1, -1, 1, 1],
  ],
  [
    [-1, -1, 1, 1],
    [0, 0, 0, 0],
  ],
  [
    [0, 0, 0, 0],
    [-1, 1, -1, 1],
  ],
];

/**
 * The corners of a settled row, moved by fractions of a pixel until the glyphs fit best: what tells like shapes apart
 * in small print. Shift, turn, stretch, slant and perspective are tried one after the other.
 */
export function polishLine(image: GrayImage, { corners, cells }: CellRow): Corners {
  const templates = fittingTemplates(cutRow(image, corners, cells), cells);
  const scoreOf = (row: Corners): number => rowScore(cutRow(image, row, cells), cells, templates);
  let best = corners;
  let most = scoreOf(best);
  for (const step of STEPS) {
    for (const move of MOVES) {
      for (const size of [step, -step]) {
        const row = movedBy(best, cells, move, size);
        const score = scoreOf(row);
        if (score <= most) continue;
        most = score;
        best = row;
        break;
      }
    }
  }
  return best;
}

function movedBy(row: Corners, cells: number, [along, down]: (typeof MOVES)[number], size: number): Corners {
  const map = homography(row);
  const corner = (i: number, x: number, y: number) =>
    project(map, x + (along[i]! * size) / (cells * CELL_WIDTH), y + (down[i]! * size) / TEXT_HEIGHT);
  return [corner(0, 0, 0), corner(1, 1, 0), corner(2, 1, 1), corner(3, 0, 1)];
}
