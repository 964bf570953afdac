import { describe, expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { homography, invertHomography, mapPoint, rectangleCorners } from './homography.ts';

const tilted: Corners = [
  [120, 80],
  [710, 150],
  [640, 560],
  [90, 470],
];

describe('homography', () => {
  it('takes each corner to its corner and lines to lines', () => {
    const map = homography(rectangleCorners(105, 74), tilted);
    rectangleCorners(105, 74).forEach((corner, index) => {
      const [x, y] = mapPoint(map, corner);
      expect(x).toBeCloseTo(tilted[index]![0]);
      expect(y).toBeCloseTo(tilted[index]![1]);
    });
    const [x, y] = mapPoint(map, [30, 0]);
    expect((y - 80) / (x - 120)).toBeCloseTo(70 / 590);
  });

  it('has a way back', () => {
    const map = homography(rectangleCorners(105, 74), tilted);
    const [x, y] = mapPoint(invertHomography(map), mapPoint(map, [17, 61]));
    expect(x).toBeCloseTo(17);
    expect(y).toBeCloseTo(61);
  });

  it('refuses corners on one line', () => {
    const flat: Corners = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
    ];
    expect(() => homography(flat, tilted)).toThrow(RangeError);
  });
});
