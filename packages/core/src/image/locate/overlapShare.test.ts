import { describe, expect, it } from 'vitest';
import { rectangleCorners } from '../homography.ts';
import { area, overlapShare } from './overlapShare.ts';

const square = rectangleCorners(10, 10);

describe('overlapShare', () => {
  it('is the shared part of the smaller polygon', () => {
    const small = rectangleCorners(4, 4).map(([x, y]) => [x + 8, y + 2] as const);
    expect(
      overlapShare(
        square,
        small.map(([x, y]) => [x, y]),
      ),
    ).toBeCloseTo(0.5);
    expect(overlapShare(square, rectangleCorners(3, 3))).toBeCloseTo(1);
    expect(
      overlapShare(
        square,
        rectangleCorners(3, 3).map(([x, y]) => [x + 20, y]),
      ),
    ).toBe(0);
  });

  it('measures area', () => {
    expect(
      area([
        [0, 0],
        [6, 0],
        [6, 4],
      ]),
    ).toBe(12);
  });
});
