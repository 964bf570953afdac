import { describe, expect, it } from 'vitest';
import { altered, drawnCard, painted } from '../drawnCard.ts';
import { exposureLevels } from './exposureLevels.ts';

const card = drawnCard(4);

describe('exposureLevels', () => {
  it('tells the level of the paper, in good light and in bad', () => {
    expect(exposureLevels(card).paperLevel).toBeGreaterThan(210);
    expect(exposureLevels(altered(card, (level) => level / 5)).paperLevel).toBeLessThan(50);
  });

  it('tells the share that is lost in white', () => {
    const quarter = painted(40, 40, (x, y) => (x < 20 && y < 20 ? [252, 251, 255] : [255, 255, 200]));
    expect(exposureLevels(quarter).lostShare).toBeCloseTo(0.25);
    expect(exposureLevels(altered(card, (level) => Math.min(255, level * 1.8))).lostShare).toBeGreaterThan(0.7);
  });
});
