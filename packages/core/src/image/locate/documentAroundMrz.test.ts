import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import { bearsMrz, documentAroundMrz } from './documentAroundMrz.ts';

/** Sizes and places of the printed zone in mm, as measured on specimens. */
const DOCUMENTS = [
  ['the card of 1988', 105, 74, [7, 58.5, 98, 68]],
  ['an ID-1 card', 85.6, 53.98, [5, 34.5, 80.6, 49.2]],
  ['a passport page', 125, 88, [6.5, 71.5, 118, 81]],
] as const;
const corners: Corners = [
  [420, 110],
  [460, 520],
  [170, 545],
  [130, 135],
];

function zoneOn(width: number, height: number, [left, top, right, bottom]: readonly [number, number, number, number]) {
  const map = homography(rectangleCorners(width, height), corners);
  return (
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] satisfies Point[]
  ).map((point) => mapPoint(map, point)) as Corners;
}

describe('documentAroundMrz', () => {
  it.each(DOCUMENTS)('predicts the corners of %s in reading direction', (_, width, height, zone) => {
    const stretch = 410 / width;
    const upright: Corners = rectangleCorners(width, height).map(
      ([x, y]): Point => [x * stretch, y * stretch],
    ) as Corners;
    const [left, top, right, bottom] = zone;
    const mrz = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ].map(([x, y]) => [x! * stretch, y! * stretch]) as Corners;
    documentAroundMrz(mrz).forEach(([x, y], index) => {
      expect(Math.hypot(x - upright[index]![0], y - upright[index]![1])).toBeLessThan(0.01 * 410);
    });
  });

  it.each(DOCUMENTS)('knows that %s bears it, and which quadrilaterals cannot', (_, width, height, zone) => {
    const mrz = zoneOn(width, height, zone);
    expect(bearsMrz(corners, mrz)).toBe(true);
    const [a, b, c, d] = corners;
    const between = (p: Point, q: Point, share: number): Point => [
      p[0] + share * (q[0] - p[0]),
      p[1] + share * (q[1] - p[1]),
    ];
    expect(bearsMrz([a, between(a, b, 0.5), between(d, c, 0.5), d], mrz)).toBe(false);
    expect(bearsMrz([a, b, between(b, c, 0.6), between(a, d, 0.6)], mrz)).toBe(false);
    const twice: Corners = [between(d, a, 2.2), between(c, b, 2.2), c, d];
    expect(bearsMrz([twice[1], twice[2], twice[3], twice[0]], mrz)).toBe(false);
  });
});
