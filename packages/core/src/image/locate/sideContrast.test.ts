import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { sideContrast } from './sideContrast.ts';

describe('sideContrast', () => {
  it('tells a change of colour from a mere line, side by side', () => {
    const picture = painted(120, 100, (x, y) => {
      if (y === 20) return [0, 0, 0];
      return x > 30 && x < 90 && y > 20 && y < 70 ? [150, 150, 190] : y <= 20 ? [150, 150, 190] : [150, 150, 120];
    });
    const [top, right, bottom, left] = sideContrast(picture, [
      [31, 21],
      [90, 21],
      [90, 70],
      [31, 70],
    ]);
    expect(top).toBeLessThan(3);
    for (const side of [right, bottom, left]) expect(side).toBeGreaterThan(60);
  });
});
