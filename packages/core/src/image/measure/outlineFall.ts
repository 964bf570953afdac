import type { PaperDifference } from './paperDifference.ts';

/** The fall is measured between these many cells inside and outside of the outline. */
const FALL_CELLS = 2;

/** Mean fall of the difference from within a group of cells to beside it, where paper is beside it. */
export function outlineFall(
  cells: readonly number[],
  { data, width, height }: PaperDifference,
  known: Uint8Array,
): number {
  const group = new Set(cells);
  const falls: number[] = [];
  for (const at of cells) {
    const [x, y] = [at % width, Math.floor(at / width)];
    for (const [dx, dy] of DIRECTIONS) {
      if (group.has(at + dx + dy * width)) continue;
      const [outX, outY] = [x + FALL_CELLS * dx, y + FALL_CELLS * dy];
      const [inX, inY] = [x - FALL_CELLS * dx, y - FALL_CELLS * dy];
      if (Math.min(outX, outY, inX, inY) < 0 || Math.max(outX, inX) >= width || Math.max(outY, inY) >= height) continue;
      const outside = outY * width + outX;
      if (!known[outside]) falls.push(data[inY * width + inX]! - data[outside]!);
    }
  }
  return falls.length === 0 ? Number.POSITIVE_INFINITY : falls.reduce((sum, fall) => sum + fall, 0) / falls.length;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
