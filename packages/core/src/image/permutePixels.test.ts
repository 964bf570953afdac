import { describe, expect, it } from 'vitest';
import type { Affine } from './affine.ts';
import { permutePixels } from './permutePixels.ts';
import type { RgbaImage } from './raster.ts';

/** 3 × 2 px, each named by its red value: 0 1 2 / 3 4 5. */
const source: RgbaImage = {
  data: Uint8Array.from([0, 1, 2, 3, 4, 5].flatMap((red) => [red, 0, 0, 255])),
  width: 3,
  height: 2,
};

function reds(image: RgbaImage | null): number[] | null {
  return image && Array.from({ length: image.width * image.height }, (_, index) => image.data[index * 4]!);
}

describe('permutePixels', () => {
  it('turns and mirrors without touching a value', () => {
    expect(reds(permutePixels(source, [1, 0, 0, 1, 0, 0], 3, 2))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(reds(permutePixels(source, [-1, 0, 0, 1, 3, 0], 3, 2))).toEqual([2, 1, 0, 5, 4, 3]);
    expect(reds(permutePixels(source, [-1, 0, 0, -1, 3, 2], 3, 2))).toEqual([5, 4, 3, 2, 1, 0]);
    expect(reds(permutePixels(source, [0, 1, 1, 0, 0, 0], 2, 3))).toEqual([0, 3, 1, 4, 2, 5]);
    expect(reds(permutePixels(source, [0, -1, 1, 0, 0, 2], 2, 3))).toEqual([3, 0, 4, 1, 5, 2]);
  });

  it('takes a part of the source, from bytes that start anywhere', () => {
    const shifted = new Uint8Array(source.data.length + 1);
    shifted.set(source.data, 1);
    const image = { ...source, data: shifted.subarray(1) };
    expect(reds(permutePixels(image, [1, 0, 0, 1, 1, 1], 2, 1))).toEqual([4, 5]);
  });

  it('leaves maps that are no permutation of pixels to others', () => {
    const maps: Affine[] = [
      [1, 0, 0, 1, 0.5, 0],
      [2, 0, 0, 2, 0, 0],
      [0.6, 0.8, -0.8, 0.6, 0, 0],
      [1, 0, 1, 0, 0, 0],
    ];
    for (const map of maps) expect(permutePixels(source, map, 1, 1)).toBeNull();
    expect(permutePixels(source, [1, 0, 0, 1, 1, 0], 3, 2)).toBeNull();
  });
});
