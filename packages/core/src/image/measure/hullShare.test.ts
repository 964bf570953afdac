import { describe, expect, it } from 'vitest';
import { hullShare } from './hullShare.ts';

const cellsOf = (rows: readonly string[]) => [...rows.join('')].flatMap((sign, at) => (sign === '#' ? [at] : []));

describe('hullShare', () => {
  it('is 1 for a box, near 1 for a disc and less for what is bent', () => {
    expect(hullShare(cellsOf(['.....', '.###.', '.###.']), 5)).toBe(1);
    const disc = Array.from({ length: 900 }, (_, at) => at).filter(
      (at) => Math.hypot((at % 30) - 15, Math.floor(at / 30) - 15) < 12,
    );
    expect(hullShare(disc, 30)).toBeGreaterThan(0.95);
    expect(hullShare(cellsOf(['####', '#...', '#...', '#...']), 4)).toBeLessThan(0.7);
  });
});
