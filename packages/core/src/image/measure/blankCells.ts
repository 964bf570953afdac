import type { RgbaImage } from '../raster.ts';

/** A cell is blank if green varies by no more than this part in it and its neighbours: noise does, print and edges do not. */
const BLANK = 0.06;

/** Which cells of a picture of one pixel a cell show nothing: 1 for those. */
export function blankCells({ data, width, height }: RgbaImage): Uint8Array {
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
