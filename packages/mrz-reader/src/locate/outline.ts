import type { Corners, Point } from '../raster.ts';

/** Whether a point lies in a convex outline. */
export function inside([x, y]: Point, corners: Corners): boolean {
  return corners.every(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % 4]!;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
}

/** The mean of the corners. */
export function middleOf(corners: Corners): Point {
  return [
    corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
    corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
  ];
}
