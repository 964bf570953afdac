import type { RgbaImage } from '../raster.ts';

/** A cell is blank if green varies by no more than this part in it and its neighbours: noise does, print and edges do not. */
const BLANK = 0.06;

/** Which cells of a picture of one pixel a cell show nothing: 1 for those. */
export function blankCells({ data, width, height }: RgbaImage): Uint8Array {
  const green = new Uint8Array(width * height);
  for (let at = 0; at < green.length; at++) green[at] = data[at * 4 + 1]!;
  const across = extremes(green, green, 1, width);
  const { least, most } = extremes(across.least, across.most, width, height);
  return most.map((level, at) => Number(level - least[at]! <= BLANK * level));
}

/** Least and greatest of every place and its two neighbours, which are `step` apart in lines of `length`. */
function extremes(low: Uint8Array, high: Uint8Array, step: number, length: number) {
  const least = low.slice();
  const most = high.slice();
  for (let at = 0; at < low.length; at++) {
    const place = Math.floor(at / step) % length;
    for (const near of [place > 0 ? at - step : at, place < length - 1 ? at + step : at]) {
      if (low[near]! < least[at]!) least[at] = low[near]!;
      if (high[near]! > most[at]!) most[at] = high[near]!;
    }
  }
  return { least, most };
}
