import type { Corners, Point } from '../contract/geometry.ts';

/** Points tried on each axis where two quadrilaterals are compared. */
const GRID = 9;

/** The mean of the corners. */
export function centreOf(corners: Corners): Point {
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

/** Whether a convex quadrilateral encloses a point: it lies on the same side of all four edges. */
export function encloses(corners: Corners, [x, y]: Point): boolean {
  const sides = corners.map(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length]!;
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** The part of a quadrilateral that another one covers, 0 to 1; to a tenth. */
export function sharedPart([a, b, c, d]: Corners, other: Corners): number {
  let shared = 0;
  for (let down = 0; down < GRID; down++) {
    for (let across = 0; across < GRID; across++) {
      const [s, t] = [(across + 0.5) / GRID, (down + 0.5) / GRID];
      const at = (axis: 0 | 1) => (1 - t) * ((1 - s) * a[axis] + s * b[axis]) + t * ((1 - s) * d[axis] + s * c[axis]);
      if (encloses(other, [at(0), at(1)])) shared++;
    }
  }
  return shared / GRID ** 2;
}
