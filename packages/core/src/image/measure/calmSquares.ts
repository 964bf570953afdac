import type { GrayImage } from '../raster.ts';

/** A square of a picture, px from its top left corner. */
export interface Square {
  left: number;
  top: number;
}

/** Squares brighter than this on average, or darker, are at the limit and show no fine waves. */
const LEVELS = [40, 240] as const;

/** The `count` squares of `size` px that vary least: in the others print drowns fine waves. */
export function calmSquares({ data, width, height }: GrayImage, size: number, count: number): Square[] {
  const squares: (Square & { deviation: number })[] = [];
  for (let top = 0; top + size <= height; top += size) {
    for (let left = 0; left + size <= width; left += size) {
      let [sum, squared] = [0, 0];
      for (let y = top; y < top + size; y++) {
        for (let at = y * width + left, end = at + size; at < end; at++) {
          const level = data[at]!;
          sum += level;
          squared += level * level;
        }
      }
      const mean = sum / size ** 2;
      if (mean >= LEVELS[0] && mean <= LEVELS[1]) squares.push({ left, top, deviation: squared - sum * mean });
    }
  }
  squares.sort((one, other) => one.deviation - other.deviation);
  return squares.slice(0, count).map(({ left, top }) => ({ left, top }));
}
