import type { Corners, Point } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import type { GrayImage, RgbaImage } from '../raster.ts';
import { straighten } from '../straighten.ts';
import { toGray } from '../toGray.ts';

/** The levels along a line across a document's outline, averaged over a short piece of the outline. */
export interface RimProfile {
  /** Mean levels, 0–255, from one distance outside of the outline to another, mm, farthest first; inside is negative. */
  between(near: number, far: number): number[];
}

/** How far out and in a profile reaches, mm. */
const OUT_MM = 7;
const IN_MM = 3;
/** Length of a piece of the outline, mm; the first and the last of each side, with the round corners, are left out. */
const PIECE_MM = 6;
/** px a mm, in which a profile is taken. */
export const RIM_PIXELS_PER_MM = 6;

/**
 * The profiles along a document's outline, those that lie within the picture, and their share of all, 0–1. `corners`
 * are px of the picture; `size` is the document's, mm.
 */
export function rimProfiles(image: RgbaImage, corners: Corners, size: { width: number; height: number }) {
  const toPicture = homography(rectangleCorners(size.width, size.height), corners);
  const profiles: RimProfile[] = [];
  let all = 0;
  for (const strip of stripsAround(size)) {
    const length = Math.hypot(strip[1][0] - strip[0][0], strip[1][1] - strip[0][1]);
    const seen = strip.map((point) => mapPoint(toPicture, point)) as Corners;
    const alongOutside = homography(rectangleCorners(length, 1), seen);
    const gray = toGray(straighten(image, seen, inPixels(length, OUT_MM + IN_MM)));
    const pieces = Array.from({ length: Math.floor(length / PIECE_MM) - 2 }, (_, index) => (index + 1) * PIECE_MM);
    const isSeen = (from: number) =>
      [from, from + PIECE_MM].every((place) => isWithin(mapPoint(alongOutside, [place, 0]), image));
    all += pieces.length;
    profiles.push(...pieces.filter(isSeen).map((from) => profileOf(gray, from)));
  }
  return { profiles, seenShare: profiles.length / all };
}

/** Along each side of the document, mm: from outside to inside, in the direction in which the sides run. */
function stripsAround({ width, height }: { width: number; height: number }): Corners[] {
  const strip = (from: Point, to: Point, [inX, inY]: Point): Corners => [
    [from[0] - OUT_MM * inX, from[1] - OUT_MM * inY],
    [to[0] - OUT_MM * inX, to[1] - OUT_MM * inY],
    [to[0] + IN_MM * inX, to[1] + IN_MM * inY],
    [from[0] + IN_MM * inX, from[1] + IN_MM * inY],
  ];
  return [
    strip([0, 0], [width, 0], [0, 1]),
    strip([width, 0], [width, height], [-1, 0]),
    strip([width, height], [0, height], [0, -1]),
    strip([0, height], [0, 0], [1, 0]),
  ];
}

function inPixels(width: number, height: number) {
  return { width: Math.round(width * RIM_PIXELS_PER_MM), height: Math.round(height * RIM_PIXELS_PER_MM) };
}

function isWithin([x, y]: Point, { width, height }: RgbaImage): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function profileOf({ data, width, height }: GrayImage, fromMm: number): RimProfile {
  const from = Math.round(fromMm * RIM_PIXELS_PER_MM);
  const length = Math.round(PIECE_MM * RIM_PIXELS_PER_MM);
  const levels = Array.from({ length: height }, (_, y) => {
    let sum = 0;
    for (let x = from; x < from + length; x++) sum += data[y * width + x]!;
    return sum / length;
  });
  const row = (outside: number) => Math.round((OUT_MM - outside) * RIM_PIXELS_PER_MM);
  return { between: (near, far) => levels.slice(row(far), row(near)) };
}
