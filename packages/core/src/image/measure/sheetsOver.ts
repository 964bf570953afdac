import type { RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { fitRobustly } from './fitRobustly.ts';

/** A blank sheet that lies over a document from one of its sides. Lengths in px of the picture. */
export interface SheetOver {
  x: number;
  y: number;
  width: number;
  height: number;
  /** px² */
  area: number;
  /** How far it reaches in from that side, in the middle of it. */
  reach: number;
  /** Area by which it covers a box, px². */
  areaWithin(box: { x: number; y: number; width: number; height: number }): number;
}

/** A cell is blank if green varies by no more than this part in it and its neighbours: noise does, print and edges do not. */
const BLANK = 0.06;
/** Blank runs start here, cells from the side: the document's border is found to about a millimetre. */
const START = 2;
/** A sheet's edge is straight: so many of the runs end within so many cells of one line. */
const MIN_STRAIGHT_SHARE = 0.8;
const STRAIGHT_CELLS = 2;
/** What reaches in less is a margin, and what reaches in further, as a share of the document, leaves none to tell it from. */
const LEAST_REACH = 8;
const MOST_REACH_SHARE = 0.65;

/**
 * Blank sheets over a document, at the most one from each side. A document has blank places too, but print and tints
 * end them here and there; a sheet is blank from the side up to a straight edge, all along that side.
 *
 * @param cell px; about three quarters of a millimetre
 */
export function sheetsOver(image: RgbaImage, cell: number): SheetOver[] {
  const [width, height] = [Math.floor(image.width / cell), Math.floor(image.height / cell)];
  const blank = blankCells(resize(image, width, height));
  const sides = [
    { lines: height, depth: width, at: (line: number, in_: number) => line * width + in_ },
    { lines: height, depth: width, at: (line: number, in_: number) => line * width + width - 1 - in_ },
    { lines: width, depth: height, at: (line: number, in_: number) => in_ * width + line },
    { lines: width, depth: height, at: (line: number, in_: number) => (height - 1 - in_) * width + line },
  ];
  return sides.flatMap(({ lines, depth, at }) => {
    const runs = Array.from({ length: lines }, (_, line) => {
      let end = START;
      while (end < depth && blank[at(line, end)]) end++;
      return end;
    });
    const edge = straightEdge(runs);
    const middle = edge?.(lines / 2) ?? 0;
    if (!edge || middle < LEAST_REACH || middle > MOST_REACH_SHARE * depth) return [];
    const cells = runs.flatMap((_, line) =>
      Array.from({ length: Math.max(0, Math.min(depth, Math.round(edge(line)))) }, (_, in_) => at(line, in_)),
    );
    return [sheetOf(cells, middle, width, cell)];
  });
}

/** The line on which runs end, as a function of their place; null where they end here and there. */
function straightEdge(runs: readonly number[]): ((line: number) => number) | null {
  const places = runs.map((_, line) => [1, line / runs.length - 0.5]);
  const [level, slope] = fitRobustly(places, runs) as [number, number];
  const edge = (line: number) => level + slope * (line / runs.length - 0.5);
  const straight = runs.filter((end, line) => Math.abs(end - edge(line)) <= STRAIGHT_CELLS).length;
  return straight >= MIN_STRAIGHT_SHARE * runs.length ? edge : null;
}

function blankCells({ data, width, height }: RgbaImage): Uint8Array {
  const green = (x: number, y: number) => data[(y * width + x) * 4 + 1]!;
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let [least, most] = [255, 0];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        least = Math.min(least, green(column, row));
        most = Math.max(most, green(column, row));
      }
    }
    return Number(most - least <= BLANK * most);
  });
}

function sheetOf(cells: readonly number[], reach: number, columns: number, cell: number): SheetOver {
  const xs = cells.map((at) => (at % columns) * cell);
  const ys = cells.map((at) => Math.floor(at / columns) * cell);
  const bound = (values: readonly number[], pick: (a: number, b: number) => number) =>
    values.reduce((bound, value) => pick(bound, value));
  const [x, y] = [bound(xs, Math.min), bound(ys, Math.min)];
  return {
    x,
    y,
    width: bound(xs, Math.max) + cell - x,
    height: bound(ys, Math.max) + cell - y,
    area: cells.length * cell ** 2,
    reach: reach * cell,
    areaWithin: (box) =>
      xs.filter((left, index) => {
        const [px, py] = [left + cell / 2, ys[index]! + cell / 2];
        return px >= box.x && py >= box.y && px < box.x + box.width && py < box.y + box.height;
      }).length *
      cell ** 2,
  };
}
