import { describe, expect, it } from 'vitest';
import { proportionError } from './proportions.ts';

describe('proportionError', () => {
  it('knows the French documents, lying or standing', () => {
    for (const [long, short] of [
      [105, 74],
      [85.6, 53.98],
      [125, 88],
    ] as const) {
      expect(proportionError(long / short)).toBeLessThan(0.002);
      expect(proportionError(short / long)).toBeLessThan(0.002);
    }
    expect(proportionError(4 / 3)).toBeCloseTo(0.061, 3);
    expect(proportionError(1)).toBeGreaterThan(0.25);
  });

  it('asks for one document where that is known', () => {
    expect(proportionError(85.6 / 53.98, 125 / 88)).toBeGreaterThan(0.1);
    expect(proportionError(88 / 125, 125 / 88)).toBeLessThan(0.002);
  });
});
