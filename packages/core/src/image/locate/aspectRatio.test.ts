import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../../contract/geometry.ts';
import { aspectRatio } from './aspectRatio.ts';

const picture = { width: 1600, height: 1200 };

/** Corners of a 105 × 74 rectangle seen by a camera of this focal length (long sides), tilted by two angles. */
function seen(focal: number, tiltX: number, tiltY: number): Corners {
  return [
    [-52.5, -37],
    [52.5, -37],
    [52.5, 37],
    [-52.5, 37],
  ].map(([x, y]): Point => {
    const depth = y! * Math.sin(tiltX);
    const across = x! * Math.cos(tiltY) - depth * Math.sin(tiltY);
    const away = 160 + x! * Math.sin(tiltY) + depth * Math.cos(tiltY);
    const scale = (focal * picture.width) / away;
    return [800 + scale * across, 600 + scale * y! * Math.cos(tiltX)];
  }) as Corners;
}

describe('aspectRatio', () => {
  it('is the length by width of an untilted rectangle, however it is turned', () => {
    expect(aspectRatio(seen(1, 0, 0), picture)).toBeCloseTo(105 / 74, 3);
    const [a, b, c, d] = seen(1, 0, 0);
    expect(aspectRatio([b, c, d, a], picture)).toBeCloseTo(74 / 105, 3);
  });

  it.each([
    [0.9, 0.4, 0.3],
    [1.6, -0.4, 0.2],
    [0.9, 0.35, 0],
  ])('undoes perspective (focal length %d, tilts %d and %d)', (focal, tiltX, tiltY) => {
    const ratio = aspectRatio(seen(focal, tiltX, tiltY), picture);
    expect(Math.abs(ratio / (105 / 74) - 1)).toBeLessThan(0.01);
  });
});
