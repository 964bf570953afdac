import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import { fitToMrz } from './fitToMrz.ts';

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
  const zone: Corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return zone.map((point) => mapPoint(map, point)) as Corners;
}

const between = (p: Point, q: Point, share: number): Point => [
  p[0] + share * (q[0] - p[0]),
  p[1] + share * (q[1] - p[1]),
];

describe('fitToMrz', () => {
  it.each(DOCUMENTS)('is full on %s, and none where the zone cannot be', (_, width, height, zone) => {
    const mrz = zoneOn(width, height, zone);
    expect(fitToMrz(corners, mrz)).toBe(1);
    const [a, b, c, d] = corners;
    expect(fitToMrz([a, between(a, b, 0.5), between(d, c, 0.5), d], mrz)).toBeNull();
    expect(fitToMrz([a, b, between(b, c, 0.6), between(a, d, 0.6)], mrz)).toBeNull();
    const twice: Corners = [between(d, a, 2.2), between(c, b, 2.2), c, d];
    expect(fitToMrz([twice[1], twice[2], twice[3], twice[0]], mrz)).toBeNull();
  });

  it('is less where one end has more room, and nothing for a part of the zone', () => {
    const [a, b, c, d] = corners;
    const mrz = zoneOn(125, 88, [6.5, 71.5, 118, 81]);
    const longer = fitToMrz([a, between(a, b, 1.1), between(d, c, 1.1), d], mrz);
    expect(longer).toBeGreaterThan(0.2);
    expect(longer).toBeLessThan(0.8);
    expect(fitToMrz(corners, zoneOn(125, 88, [6.5, 71.5, 40, 81]))).toBe(0);
  });
});
