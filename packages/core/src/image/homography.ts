import type { Corners, Point } from '../contract/geometry.ts';

/** A perspective map of the plane, row by row: `x' = (m0 x + m1 y + m2) / (m6 x + m7 y + m8)`, `y'` with m3, m4, m5. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/**
 * The perspective map that takes the corners `from` to the corners `to`, one by one.
 * Source: P. Heckbert, *Fundamentals of Texture Mapping and Image Warping*, 1989, §2.2.3 (square to quadrilateral).
 *
 * Throws `RangeError` where three corners of `from` lie on one line.
 */
export function homography(from: Corners, to: Corners): Homography {
  return multiply(squareTo(to), invertHomography(squareTo(from)));
}

/** Where the map takes a point. */
export function mapPoint(map: Homography, [x, y]: Point): Point {
  const w = map[6] * x + map[7] * y + map[8];
  return [(map[0] * x + map[1] * y + map[2]) / w, (map[3] * x + map[4] * y + map[5]) / w];
}

/** The map back. Throws `RangeError` where there is none. */
export function invertHomography([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  if (!(Math.abs(determinant) > 1e-12)) throw new RangeError('Expected four corners with no three on one line');
  return scaled(
    [
      e * i - f * h,
      c * h - b * i,
      b * f - c * e,
      f * g - d * i,
      a * i - c * g,
      c * d - a * f,
      d * h - e * g,
      b * g - a * h,
      a * e - b * d,
    ],
    1 / determinant,
  );
}

/** The corners of the rectangle from (0, 0) to (width, height), clockwise from the top left. */
export function rectangleCorners(width: number, height: number): Corners {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

function squareTo([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Homography {
  const dx1 = x1 - x2;
  const dy1 = y1 - y2;
  const dx2 = x3 - x2;
  const dy2 = y3 - y2;
  const sx = x0 - x1 + x2 - x3;
  const sy = y0 - y1 + y2 - y3;
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

function multiply(left: Homography, right: Homography): Homography {
  const cell = (row: number, column: number) =>
    left[row * 3]! * right[column]! + left[row * 3 + 1]! * right[column + 3]! + left[row * 3 + 2]! * right[column + 6]!;
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)];
}

function scaled(map: Homography, factor: number): Homography {
  return map.map((cell) => cell * factor) as unknown as Homography;
}
