import { describe, expect, it } from 'vitest';
import { correlate } from '../glyphs/correlate.ts';
import { COARSE, FINE } from '../glyphs/templates.ts';
import { blackHat } from '../pixels/blackHat.ts';
import { grow } from '../pixels/grow.ts';
import { smooth } from '../pixels/smooth.ts';
import type { GrayImage } from '../raster.ts';
import { openKernel } from './openKernel.ts';

/** Pixels without order, the same at every run. */
function noise(width: number, height: number): GrayImage {
  let state = 11;
  const data = Uint8Array.from({ length: width * height }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return { data, width, height };
}

describe('openKernel', () => {
  const [simd, plain] = [openKernel(), openKernel('plain')];
  const image = noise(131, 47);

  it('takes WebAssembly where it may', () => {
    expect([simd.kind, plain.kind]).toEqual(['simd', 'plain']);
  });

  it.each([
    ['smooth', (kernel: typeof simd) => smooth(image, kernel).data],
    ['blackHat', (kernel: typeof simd) => blackHat(image, 11, kernel).data],
    ['grow', (kernel: typeof simd) => grow(image, 3, kernel).data],
    ['correlate', (kernel: typeof simd) => correlate(image, COARSE, Int32Array.of(0, 0, 17, -3, 120, 30), kernel)],
    ['correlate finely', (kernel: typeof simd) => correlate(image, FINE[1]!, Int32Array.of(-5, 4, 60, 20), kernel)],
  ])('gives the same bits in plain TypeScript: %s', (_, run) => {
    const fast = run(simd);
    expect(run(plain)).toEqual(fast);
    expect(new Set(fast).size).toBeGreaterThan(1);
  });

  it('keeps what its memory holds when it grows', () => {
    for (const kernel of [openKernel(), openKernel('plain')]) {
      new Uint8Array(kernel.reserve(10))[9] = 77;
      expect(new Uint8Array(kernel.reserve(300_000))[9]).toBe(77);
    }
  });
});
