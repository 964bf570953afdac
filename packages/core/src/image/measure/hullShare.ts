import type { Point } from '../../contract/geometry.ts';

/** Share of its convex hull that a group of cells, by their place in rows of `width`, fills: 1 for a disc or a box. */
export function hullShare(cells: readonly number[], width: number): number {
  const corners = cells.flatMap((at): Point[] => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return [
      [x, y],
      [x + 1, y],
      [x, y + 1],
      [x + 1, y + 1],
    ];
  });
  return cells.length / area(convexHull(corners));
}

/** Source: A. Andrew, *Another efficient algorithm for convex hulls in two dimensions*, 1979. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function area(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
