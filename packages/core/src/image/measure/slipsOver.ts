import type { RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { blankCells } from './blankCells.ts';
import { connectedCells } from './connectedCells.ts';
import { type CoveredCells, coveredCells } from './coveredCells.ts';

/** A slip has at least so many cells, and takes at most this share of the document. */
const LEAST_CELLS = 250;
const MOST_SHARE = 0.4;
/** It fills its rectangle to this share; ground that goes on around words does not. */
const LEAST_FILL = 0.8;
/** Where more of the rest than this is blank too, as on a document without a ground of fine lines, blank says nothing. */
const MOST_BLANK_ELSEWHERE = 0.55;
/** Rectangles are tried turned by so many degrees, up to a quarter turn. */
const ANGLE_STEP = 1.5;

/**
 * Blank slips that lie on a document and touch none of its sides: rectangles without print, on a ground that is covered
 * by fine lines everywhere else.
 *
 * @param cell px; about three quarters of a millimetre
 */
export function slipsOver(image: RgbaImage, cell: number): CoveredCells[] {
  const [width, height] = [Math.floor(image.width / cell), Math.floor(image.height / cell)];
  const blank = blankCells(resize(image, width, height));
  const all = blank.reduce((sum, value) => sum + value, 0);
  return connectedCells(width, height, (at) => blank[at] === 1)
    .filter((cells) => cells.length >= LEAST_CELLS && cells.length <= MOST_SHARE * blank.length)
    .filter((cells) => (all - cells.length) / (blank.length - cells.length) <= MOST_BLANK_ELSEWHERE)
    .filter((cells) => fill(cells, width) >= LEAST_FILL)
    .map((cells) => coveredCells(cells, width, cell));
}

/** The share of the smallest rectangle around cells, turned any way, that they take. */
function fill(cells: readonly number[], columns: number): number {
  const places = cells.map((at) => [at % columns, Math.floor(at / columns)] as const);
  let least = Number.POSITIVE_INFINITY;
  for (let angle = 0; angle < 90; angle += ANGLE_STEP) {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const extent = (a: number, b: number) => {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const [x, y] of places) {
        const along = a * x + b * y;
        low = Math.min(low, along);
        high = Math.max(high, along);
      }
      return high - low + 1;
    };
    least = Math.min(least, extent(cos, sin) * extent(-sin, cos));
  }
  return cells.length / least;
}
