import { median } from './median.ts';
import type { Mask } from './openMask.ts';

/** A band reaches in by at least so many cells, and at most by this share of the document. */
const REACH = { leastCells: 3, mostShare: 0.2 };
/** The border itself is found to about a cell, and a corner is round: what lies there may differ. */
const BORDER_CELLS = 2;
/** So much of its side reaches in by the same number of cells, give or take one: a title may stand between. Ends may reach further. */
const LEAST_SHARE = { side: 0.22, end: 0.8 };
/** An end is this part of the side, and reaches in about as far as the other: by so many cells more or less. */
const END = 0.12;
const ENDS_DIFFER = 4;

/**
 * A mask without the bands that run along a whole side to an edge parallel to it: documents are printed with such
 * headers and footers, while what lies on them lies askew, or does not reach along the side.
 */
export function withoutBands({ data, width, height }: Mask): Mask {
  const cleared = data.slice();
  const sides = [
    { lines: width, depth: height, at: (line: number, down: number) => down * width + line },
    { lines: width, depth: height, at: (line: number, down: number) => (height - 1 - down) * width + line },
    { lines: height, depth: width, at: (line: number, across: number) => line * width + across },
    { lines: height, depth: width, at: (line: number, across: number) => line * width + width - 1 - across },
  ];
  for (const { lines, depth, at } of sides) {
    const reaches = Array.from({ length: lines }, (_, line) => {
      let reach = BORDER_CELLS;
      while (reach < depth && data[at(line, reach)]) reach++;
      return reach;
    });
    const common = commonReach(reaches, Math.floor(REACH.mostShare * depth));
    for (let line = 0; line < lines; line++) {
      for (let reach = 0; reach <= common; reach++) cleared[at(line, reach)] = 0;
    }
  }
  return { data: cleared, width, height };
}

/** The reach that enough lines share, and those at both ends, in cells; -1 where none does. */
function commonReach(reaches: readonly number[], most: number): number {
  const end = Math.ceil(END * reaches.length);
  const [first, last] = [reaches.slice(0, end), reaches.slice(-end)];
  if (Math.abs(median(first) - median(last)) > ENDS_DIFFER) return -1;
  for (let reach = most; reach >= REACH.leastCells + BORDER_CELLS; reach--) {
    const sharing = reaches.filter((one) => Math.abs(one - reach) <= 1).length;
    const reachingEnds = [first, last].every(
      (lines) => lines.filter((one) => one >= reach - 1).length >= LEAST_SHARE.end * lines.length,
    );
    if (sharing >= LEAST_SHARE.side * reaches.length && reachingEnds) return reach + 1;
  }
  return -1;
}
