import type { Corners } from '@rectoverso/core/contract';

/** Mean distance of the four corners from where they are, in percent of the document's long side. */
export function cornerError(expected: Corners, found: Corners): number {
  const distance = (a: Corners[number], b: Corners[number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const mean = expected.reduce((sum, corner, at) => sum + distance(corner, found[at]!), 0) / 4;
  const [a, b, c] = expected;
  return (100 * mean) / Math.max(distance(a, b), distance(b, c));
}
