import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../../contract/geometry.ts';
import { rectangleCorners } from '../homography.ts';
import { documentAroundMrz, isWholeZone, proportionAround } from './documentAroundMrz.ts';

/** Sizes and places of the printed zone in mm, as measured on specimens. */
const DOCUMENTS = [
  ['the card of 1988', 105, 74, [7, 58.5, 98, 68]],
  ['an ID-1 card', 85.6, 53.98, [5, 34.5, 80.6, 49.2]],
  ['a passport page', 125, 88, [6.5, 71.5, 118, 81]],
] as const;
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

  it.each(DOCUMENTS)(
    'knows the proportions of %s, and its whole zone from a part',
    (_, width, height, [left, top, right, bottom]) => {
      const mrz: Corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ];
      expect(proportionAround(mrz)).toBeCloseTo(width / height, 2);
      expect(isWholeZone(mrz)).toBe(true);
      const third = left + (right - left) / 3;
      expect(isWholeZone([mrz[0], [third, top], [third, bottom], mrz[3]])).toBe(false);
      const single: Corners = [mrz[0], mrz[1], [right, top + 4], [left, top + 4]];
      expect(proportionAround(single)).toBeNull();
    },
  );
});
