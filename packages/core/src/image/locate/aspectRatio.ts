import type { Corners } from '../../contract/geometry.ts';

/** Focal lengths of phones, without and with zoom, in long sides of the picture. */
const MIN_FOCAL = 0.6;
const MAX_FOCAL = 4;
/** Where the corners do not tell the focal length: a phone's wide lens. */
const USUAL_FOCAL = 0.9;

/**
 * Length of the side from `corners[0]` to `corners[1]` divided by its neighbour's, as it is on the real rectangle:
 * perspective is undone, taking the picture's centre as the camera's axis.
 * Source: Z. Zhang, L.-W. He, *Whiteboard scanning and image enhancement*, Digital Signal Processing 17, 2007, §3.
 */
export function aspectRatio(corners: Corners, picture: { width: number; height: number }): number {
  const unit = Math.max(picture.width, picture.height);
  const [one, two, four, three] = corners.map(
    ([x, y]): Vector => [(x - picture.width / 2) / unit, (y - picture.height / 2) / unit, 1],
  ) as [Vector, Vector, Vector, Vector];
  const along = edgeDirection(one, two, triple(one, four, three) / triple(two, four, three));
  const across = edgeDirection(one, three, triple(one, four, two) / triple(three, four, two));
  const focal = focalSquared(along, across);
  return Math.sqrt(lengthSquared(along, focal) / lengthSquared(across, focal));
}

type Vector = readonly [number, number, number];

/** The direction of a side in space, up to the focal length (the paper's n2 and n3). */
function edgeDirection(from: Vector, to: Vector, depth: number): Vector {
  return [depth * to[0] - from[0], depth * to[1] - from[1], depth * to[2] - from[2]];
}

function focalSquared(along: Vector, across: Vector): number {
  const squared = -(along[0] * across[0] + along[1] * across[1]) / (along[2] * across[2]);
  const told = Math.abs(along[2] * across[2]) > 0.003 && squared > MIN_FOCAL ** 2 && squared < MAX_FOCAL ** 2;
  return told ? squared : USUAL_FOCAL ** 2;
}

function lengthSquared([x, y, z]: Vector, focal: number): number {
  return x * x + y * y + focal * z * z;
}

/** (a × b) · c */
function triple(a: Vector, b: Vector, c: Vector): number {
  return (a[1] * b[2] - a[2] * b[1]) * c[0] + (a[2] * b[0] - a[0] * b[2]) * c[1] + (a[0] * b[1] - a[1] * b[0]) * c[2];
}
