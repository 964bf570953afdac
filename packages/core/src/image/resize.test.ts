import { describe, expect, it } from 'vitest';
import { painted } from './drawnCard.ts';
import { resize } from './resize.ts';

describe('resize', () => {
  it('gives each pixel the mean of what it covers, whole and in part', () => {
    const stripes = painted(3, 1, (x) => [x * 100, 30, 0]);
    const { data } = resize(stripes, 2, 1);
    expect(data[0]).toBeCloseTo((0 + 0.5 * 100) / 1.5, -0.5);
    expect(data[4]).toBeCloseTo((0.5 * 100 + 200) / 1.5, -0.5);
    expect([data[1], data[5], data[3]]).toEqual([30, 30, 255]);
  });

  it('keeps the mean of a picture whatever the size', () => {
    const picture = painted(97, 61, (x, y) => [(x * 7 + y * 13) % 256, 0, 0]);
    const mean = ({ data }: { data: Uint8Array }) =>
      data.reduce((sum, level, byte) => sum + (byte % 4 ? 0 : level), 0) / (data.length / 4);
    expect(mean(resize(picture, 31, 17))).toBeCloseTo(mean(picture), 0);
  });

  it('rejects sizes that are no sizes', () => {
    expect(() =>
      resize(
        painted(2, 2, () => [0, 0, 0]),
        0,
        1,
      ),
    ).toThrow(RangeError);
  });
});
