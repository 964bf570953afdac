import { homography, project } from '../pixels/homography.ts';
import type { Corners } from '../raster.ts';

/**
 * Corners of a row of cells inside a band of text. `starts` are the places where its cells begin, `width` is that of
 * the band and `cell` that of one cell, all in px of the straightened band.
 */
export function rowCorners(band: Corners, width: number, starts: readonly number[], cell: number): Corners {
  const from = starts[0]! / width;
  const to = (starts.at(-1)! + cell) / width;
  const map = homography(band);
  const row: Corners = [project(map, from, 0), project(map, to, 0), project(map, to, 1), project(map, from, 1)];
  // Under perspective the pitch shrinks with the square of the distance, the height with the distance.
  return keystoned(row, Math.sqrt(pitchRatio(starts)));
}

/** The corners with the left side made higher and the right side lower, `ratio` between them. */
export function keystoned([tl, tr, br, bl]: Corners, ratio: number): Corners {
  const left = Math.sqrt(ratio);
  return [towards(bl, tl, left), towards(br, tr, 1 / left), towards(tr, br, 1 / left), towards(tl, bl, left)];
}

/** From the middle of two points to where `to` lies after the distance was stretched. */
function towards(from: readonly [number, number], to: readonly [number, number], stretch: number): [number, number] {
  const along = (1 + stretch) / 2;
  return [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along];
}

/** Pitch at the row's start over pitch at its end, by a parabola through the starts. */
function pitchRatio(starts: readonly number[]): number {
  const n = starts.length;
  const middle = (n - 1) / 2;
  const meanSquare = (n * n - 1) / 12;
  let tt = 0;
  let tx = 0;
  let qq = 0;
  let qx = 0;
  for (let i = 0; i < n; i++) {
    const t = i - middle;
    const q = t * t - meanSquare;
    tt += t * t;
    tx += t * starts[i]!;
    qq += q * q;
    qx += q * starts[i]!;
  }
  const slope = tx / tt;
  const bend = (2 * qx) / qq;
  return (slope - bend * middle) / (slope + bend * middle);
}
