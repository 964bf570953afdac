import type { Corners, Point } from '../contract/geometry.ts';

/**
 * The two directions in which lines can run along the long side, upright before upside down; the MRZ's alone where
 * there is one.
 */
export function directions(corners: Corners, zone: Corners | null): Corners[] {
  if (zone) return [towards(corners, zone)];
  const [left, right] = corners;
  return right[0] >= left[0] ? [corners, upsideDown(corners)] : [upsideDown(corners), corners];
}

/** `corners` in the direction that the zone reads. */
export function towards(corners: Corners, zone: Corners): Corners {
  const along = (of: Corners): Point => [of[1][0] - of[0][0], of[1][1] - of[0][1]];
  const [a, b] = [along(corners), along(zone)];
  return a[0] * b[0] + a[1] * b[1] >= 0 ? corners : upsideDown(corners);
}

/** Width over height, long side first. */
export function proportions([a, b, c, d]: Corners): number {
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - d[0], c[1] - d[1]);
  const short = Math.hypot(d[0] - a[0], d[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1]);
  return long / short;
}

function upsideDown([a, b, c, d]: Corners): Corners {
  return [c, d, a, b];
}
