import type { Point } from '../../contract/geometry.ts';
import type { EdgeMap } from './edgeMap.ts';

/** Pixels of a region, and how many of them show something: print, texture, a portrait. */
export interface Content {
  pixels: number;
  edges: number;
}

/** Counts the pixels of a convex, clockwise polygon, and those whose gradient is above `softness`, levels/px. */
export function contentInside(map: EdgeMap, polygon: readonly Point[], softness: number): Content {
  const ys = polygon.map(([, y]) => y);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(map.height - 1, Math.ceil(Math.max(...ys)));
  const content = { pixels: 0, edges: 0 };
  for (let row = top; row <= bottom; row++) {
    const [left, right] = spanAt(polygon, row + 0.5);
    const from = Math.max(0, Math.ceil(left - 0.5));
    const to = Math.min(map.width - 1, Math.floor(right - 0.5));
    for (let at = row * map.width + from, end = row * map.width + to; at <= end; at++) {
      content.pixels++;
      if (map.strength[at]! > softness) content.edges++;
    }
  }
  return content;
}

/** Where the polygon begins and ends on the row at height `y`. */
function spanAt(polygon: readonly Point[], y: number): [number, number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  polygon.forEach(([x, fromY], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length]!;
    if (fromY === nextY || y < Math.min(fromY, nextY) || y > Math.max(fromY, nextY)) return;
    const crossing = x + ((y - fromY) / (nextY - fromY)) * (nextX - x);
    left = Math.min(left, crossing);
    right = Math.max(right, crossing);
  });
  return [left, right];
}
