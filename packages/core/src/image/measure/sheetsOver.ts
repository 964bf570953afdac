import type { RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { blankCells } from './blankCells.ts';
import { type CoveredCells, coveredCells } from './coveredCells.ts';
import { fitRobustly } from './fitRobustly.ts';

/** A blank sheet that lies over a document from one of its sides. Lengths in px of the picture. */
export interface SheetOver extends CoveredCells {
  /** How far it reaches in from that side, in the middle of it. */
  reach: number;
}

/** Blank runs start here, cells from the side: the document's border is found to about a millimetre. */
const START = 2;
/** A sheet's edge is straight: so many of the runs end within so many cells of one line. */
const MIN_STRAIGHT_SHARE = 0.8;
const STRAIGHT_CELLS = 2;
/** What reaches in less is a margin, such as a passport's below its zone, and what reaches in further, as a share of the document, leaves none to tell it from. */
const LEAST_REACH = 12;
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
    return [{ ...coveredCells(cells, width, cell), reach: middle * cell }];
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
