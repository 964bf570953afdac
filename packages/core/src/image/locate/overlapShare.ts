import type { Point } from '../../contract/geometry.ts';

/** The area two convex, clockwise polygons share, as a share of the smaller one: 0 apart, 1 where one holds the other. */
export function overlapShare(one: readonly Point[], other: readonly Point[]): number {
  return area(intersection(one, other)) / Math.min(area(one), area(other));
}

/** px² */
export function area(polygon: readonly Point[]): number {
  let twice = 0;
  polygon.forEach(([x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length]!;
    twice += x * nextY - y * nextX;
  });
  return Math.abs(twice) / 2;
}

/** Source: I. Sutherland, G. Hodgman, *Reentrant polygon clipping*, CACM 17, 1974. */
function intersection(subject: readonly Point[], clip: readonly Point[]): Point[] {
  let kept = [...subject];
  clip.forEach((from, index) => {
    const to = clip[(index + 1) % clip.length]!;
    const inside = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    const next: Point[] = [];
    kept.forEach((point, place) => {
      const following = kept[(place + 1) % kept.length]!;
      const here = inside(point);
      const there = inside(following);
      if (here >= 0) next.push(point);
      if (here >= 0 !== there >= 0) {
        const share = here / (here - there);
        next.push([point[0] + share * (following[0] - point[0]), point[1] + share * (following[1] - point[1])]);
      }
    });
    kept = next;
  });
  return kept;
}
