import { describe, expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { drawnCard, laid, painted } from './drawnCard.ts';
import { rectangleCorners } from './homography.ts';
import { straighten } from './straighten.ts';

describe('straighten', () => {
  it('leaves a rectangle cut along its pixels as it is', () => {
    const picture = painted(20, 10, (x, y) => [x * 10, y * 20, 5]);
    const part: Corners = [
      [4, 2],
      [10, 2],
      [10, 6],
      [4, 6],
    ];
    const cut = straighten(picture, part, { width: 6, height: 4 });
    expect([...cut.data]).toEqual([...painted(6, 4, (x, y) => [(x + 4) * 10, (y + 2) * 20, 5]).data]);
  });

  it('undoes turn and perspective', () => {
    const card = drawnCard(4);
    const corners: Corners = [
      [560, 60],
      [600, 480],
      [270, 500],
      [300, 40],
    ];
    const photo = laid(
      card,
      corners,
      painted(640, 560, () => [60, 60, 60]),
    );
    const straight = straighten(photo, corners, card);
    let difference = 0;
    straight.data.forEach((level, byte) => {
      difference += Math.abs(level - card.data[byte]!);
    });
    expect(difference / straight.data.length).toBeLessThan(9);
  });

  it('averages what it shrinks instead of skipping it', () => {
    const fine = painted(400, 300, (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0]));
    const { data } = straighten(fine, rectangleCorners(400, 300), { width: 100, height: 75 });
    expect(Math.max(...data.filter((_, byte) => byte % 4 === 0))).toBeLessThan(150);
    expect(Math.min(...data.filter((_, byte) => byte % 4 === 0))).toBeGreaterThan(105);
  });
});
