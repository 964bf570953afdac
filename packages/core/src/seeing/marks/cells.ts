import type { Box } from '../../checks/check.ts';
import type { GrayImage } from '../../image/raster.ts';

export interface Cell {
  mean: number;
  deviation: number;
}

/** Mean and standard deviation of the levels in each of the `across` × `down` cells of a box that lies in the picture. */
export function cells(image: GrayImage, box: Box, across: number, down: number): Cell[] {
  return Array.from({ length: across * down }, (_, index) => {
    const [column, row] = [index % across, Math.floor(index / across)];
    const edge = (start: number, size: number, part: number, parts: number, limit: number) =>
      Math.min(limit, Math.max(0, Math.round(start + (size * part) / parts)));
    const [left, right] = [column, column + 1].map((part) => edge(box.x, box.width, part, across, image.width));
    const [top, bottom] = [row, row + 1].map((part) => edge(box.y, box.height, part, down, image.height));
    let [sum, squares, count] = [0, 0, 0];
    for (let y = top!; y < bottom!; y++) {
      for (let x = left!; x < right!; x++) {
        const level = image.data[y * image.width + x]!;
        sum += level;
        squares += level * level;
        count++;
      }
    }
    const mean = sum / Math.max(1, count);
    return { mean, deviation: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) };
  });
}
