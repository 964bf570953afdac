import { describe, expect, it } from 'vitest';
import { NO_PICTURES, pageScale } from './pageScale.ts';

const A4 = { width: 595, height: 842 };

describe('pageScale', () => {
  it('takes the resolution of a scan from the scan', () => {
    expect(pageScale(A4, { pixels: 1240 * 1754, area: 595 * 842, scan: null }).x * 72).toBeCloseTo(150, 0);
    const twoCards = { pixels: 2 * 1240 * 874, area: (2 * (105 * 74) * 72 * 72) / 25.4 ** 2, scan: null };
    expect(pageScale(A4, twoCards).x * 72).toBeCloseTo(300, 0);
  });

  it('takes 300 dpi for a page of text, a logo in its corner or not', () => {
    expect(pageScale(A4, NO_PICTURES).x * 72).toBeCloseTo(300);
    expect(pageScale(A4, { ...NO_PICTURES, pixels: 90_000, area: 900 }).x * 72).toBeCloseTo(300);
  });

  it('does not shrink a page to the picture stretched over it', () => {
    expect(pageScale(A4, { pixels: 16, area: 595 * 842, scan: { width: 4, height: 4 } }).x * 72).toBeCloseTo(100);
  });

  it('stays within the pixels a picture may have, on a page of any size', () => {
    for (const width of [595, 20_000, 1e9]) {
      const scan = { width: 40_000, height: 25_000 };
      const scale = pageScale({ width, height: width }, { pixels: 1e9, area: width * width, scan });
      expect(width * scale.x * width * scale.y).toBeLessThanOrEqual(50_000_001);
    }
  });

  it('gives a picture that is all of the page its own pixels, unless that would distort it', () => {
    const scan = { width: 1244, height: 1754 };
    const scale = pageScale(A4, { pixels: 1244 * 1754, area: 595 * 842, scan });
    expect({ width: scale.x * 595, height: scale.y * 842 }).toEqual(scan);
    const fax = { width: 1728, height: 1100 };
    const even = pageScale(A4, { pixels: 1728 * 1100, area: 595 * 842, scan: fax });
    expect(even.x).toBe(even.y);
  });
});
