import { describe, expect, it } from 'vitest';
import { pageScale } from './pageScale.ts';

const A4 = { width: 595, height: 842 };

describe('pageScale', () => {
  it('takes the resolution of a scan from the scan', () => {
    expect(pageScale(A4, { pixels: 1240 * 1754, area: 595 * 842 }) * 72).toBeCloseTo(150, 0);
    const twoCards = { pixels: 2 * 1240 * 874, area: (2 * (105 * 74) * 72 * 72) / 25.4 ** 2 };
    expect(pageScale(A4, twoCards) * 72).toBeCloseTo(300, 0);
  });

  it('takes 300 dpi for a page of text, a logo in its corner or not', () => {
    expect(pageScale(A4, { pixels: 0, area: 0 }) * 72).toBeCloseTo(300);
    expect(pageScale(A4, { pixels: 90_000, area: 900 }) * 72).toBeCloseTo(300);
  });

  it('does not shrink a page to the picture stretched over it', () => {
    expect(pageScale(A4, { pixels: 16, area: 595 * 842 }) * 72).toBeCloseTo(100);
  });

  it('stays within the pixels a picture may have, on a page of any size', () => {
    for (const width of [595, 20_000, 1e9]) {
      const scale = pageScale({ width, height: width }, { pixels: 1e9, area: width * width });
      expect(width * scale * width * scale).toBeLessThanOrEqual(50_000_001);
    }
  });
});
