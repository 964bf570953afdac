import { describe, expect, it } from 'vitest';
import { type Affine, applyAffine } from './affine.ts';
import type { RgbaImage } from './raster.ts';
import { sampleAffine } from './sampleAffine.ts';

/** A plane of colour, red growing by 2 a px to the right and green by 3 a px down. */
function gradient(width: number, height: number): RgbaImage {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([20 + 2 * x, 10 + 3 * y, 128, 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

describe('sampleAffine', () => {
  const source = gradient(80, 60);

  it('gives the source back under the identity', () => {
    expect(sampleAffine(source, [1, 0, 0, 1, 0, 0], 80, 60)).toEqual(source);
  });

  it('takes each pixel from where its centre goes, between pixels too', () => {
    const radians = (12 * Math.PI) / 180;
    const map: Affine = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 25.3, 8.7];
    const drawn = sampleAffine(source, map, 30, 30);
    for (const [x, y] of [
      [0, 0],
      [29, 0],
      [13, 22],
      [29, 29],
    ] as const) {
      const [sourceX, sourceY] = applyAffine(map, [x + 0.5, y + 0.5]);
      const [red, green, blue] = drawn.data.subarray((y * 30 + x) * 4);
      expect(Math.abs(red! - (20 + 2 * (sourceX - 0.5)))).toBeLessThanOrEqual(1);
      expect(Math.abs(green! - (10 + 3 * (sourceY - 0.5)))).toBeLessThanOrEqual(1);
      expect(blue).toBe(128);
    }
  });

  it('is white beside the source, and opaque', () => {
    const drawn = sampleAffine(source, [1, 0, 0, 1, -40, -1000], 20, 20);
    expect(drawn.data.every((value) => value === 255)).toBe(true);
    const half = sampleAffine(source, [1, 0, 0, 1, -5, 0], 20, 20);
    expect([...half.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect([...half.data.subarray(7 * 4, 8 * 4)]).toEqual([24, 10, 128, 255]);
  });
});
