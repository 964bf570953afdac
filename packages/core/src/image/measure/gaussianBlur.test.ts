import { describe, expect, it } from 'vitest';
import { gaussianBlur, PARTS_PER_LEVEL } from './gaussianBlur.ts';

describe('gaussianBlur', () => {
  it('spreads a point to the variance asked for and keeps its sum', () => {
    const data = new Uint8Array(41 * 41);
    data[20 * 41 + 20] = 250;
    const blurred = gaussianBlur({ data, width: 41, height: 41 }, 2).data;
    let sum = 0;
    let variance = 0;
    blurred.forEach((value, at) => {
      sum += value;
      variance += value * ((at % 41) - 20) ** 2;
    });
    expect(sum / PARTS_PER_LEVEL).toBeCloseTo(250, -0.5);
    expect(Math.sqrt(variance / sum)).toBeGreaterThan(1.8);
    expect(Math.sqrt(variance / sum)).toBeLessThan(2.05);
  });

  it('leaves an even picture even up to its border', () => {
    const { data } = gaussianBlur({ data: new Uint8Array(200).fill(70), width: 20, height: 10 }, 3);
    expect(new Set(data)).toEqual(new Set([70 * PARTS_PER_LEVEL]));
  });
});
