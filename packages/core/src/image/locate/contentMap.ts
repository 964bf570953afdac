import type { EdgeMap } from './edgeMap.ts';

/** Where a picture shows something (print, texture, a portrait), ready to be counted over any box. */
export interface ContentMap {
  width: number;
  height: number;
  /** Entry `y * (width + 1) + x`: pixels that show something left of `x` and above `y`. */
  sums: Uint32Array;
}

/**
 * Marks the pixels whose gradient is above `softness`, levels/px, and sums them up.
 * Source: F. Crow, *Summed-area tables for texture mapping*, SIGGRAPH 1984.
 */
export function contentMap({ width, height, strength }: EdgeMap, softness: number): ContentMap {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      if (strength[y * width + x]! > softness) row++;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  return { width, height, sums };
}

/** Share of a box (clipped to the picture, rounded to whole pixels) that shows something, 0–1; 0 outside. */
export function contentShare(map: ContentMap, left: number, top: number, right: number, bottom: number): number {
  const clip = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  const [x0, x1] = [clip(left, map.width), clip(right, map.width)];
  const [y0, y1] = [clip(top, map.height), clip(bottom, map.height)];
  const area = (x1 - x0) * (y1 - y0);
  if (area <= 0) return 0;
  const sum = (x: number, y: number) => map.sums[y * (map.width + 1) + x]!;
  return (sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0)) / area;
}
