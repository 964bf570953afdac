import type { Point } from '../contract/geometry.ts';

/** An affine map of the plane, in the order of a canvas: `[x, y]` goes to `[a·x + c·y + e, b·x + d·y + f]`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The image of a point under `map`. */
export function applyAffine([a, b, c, d, e, f]: Affine, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The map that applies `first`, then `second`. */
export function chainAffine(first: Affine, second: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** The way back. Throws where `map` flattens the plane. */
export function invertAffine([a, b, c, d, e, f]: Affine): Affine {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new RangeError('expected an invertible affine map but received one of determinant 0');
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}
