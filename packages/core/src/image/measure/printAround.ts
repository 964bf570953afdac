import type { GrayImage } from '../raster.ts';

/** Print is looked for between these many cells around a spot, and is darker than its paper by this factor. */
const AROUND = { from: 3, to: 8, darkening: 0.85 };

/** Share of a spot's surroundings that bears print: what is darker than its paper, of which `paper` is a picture. */
export function printAround(spot: readonly number[], levels: GrayImage, paper: GrayImage): number {
  const { width, height } = levels;
  const near = new Uint8Array(width * height);
  const mark = (reach: number, value: 0 | 1) => {
    for (const at of spot) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
        near.fill(value, row * width + Math.max(0, x - reach), row * width + Math.min(width, x + reach + 1));
      }
    }
  };
  mark(AROUND.to, 1);
  mark(AROUND.from, 0);
  let around = 0;
  let print = 0;
  near.forEach((isNear, at) => {
    if (!isNear) return;
    around++;
    if (levels.data[at]! < AROUND.darkening * paper.data[at]!) print++;
  });
  return around === 0 ? 0 : print / around;
}
