import { describe, expect, it } from 'vitest';
import { type Kernel, openKernel } from './openKernel.ts';

/** Bytes without order, the same at every run. */
function noise(count: number): Uint8Array {
  let state = 11;
  return Uint8Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
}

const SIZE = 64;
const PIXELS = 4096;

describe('openKernel', () => {
  const [simd, plain] = [openKernel(), openKernel('plain')];

  it('takes WebAssembly where it may', () => {
    expect([simd.kind, plain.kind]).toEqual(['simd', 'plain']);
  });

  it.each([
    ['turned and shrunk', [1.4, -0.3, 9.2, 0.21, 1.3, 2.7, 1e-3, -2e-3, 1]],
    ['over its border', [3, 0, -40, 0, 3, -40, 0, 0, 1]],
    ['where perspective turns over', [1, 0, 0, 0, 1, 0, -0.05, 0, 1]],
  ])('draws the same bits in plain TypeScript: %s', (_, map) => {
    const draw = (kernel: Kernel) => {
      const memory = kernel.reserve(PIXELS + 4 * SIZE * SIZE);
      new Uint8Array(memory, 0, PIXELS).fill(0);
      new Float64Array(memory, 0, 9).set(map);
      new Uint8Array(memory, PIXELS, 4 * SIZE * SIZE).set(noise(4 * SIZE * SIZE));
      const place = { pixels: PIXELS, width: SIZE, height: SIZE, map: 0, sums: 128, count: 37 };
      for (const v of [0.25, 11.5, 30.75]) kernel.sampleRow({ ...place, v, across: 2 });
      kernel.meanRow({ sums: 128, samples: 6, to: 1024, count: 37 });
      return new Uint8Array(memory, 1024, 4 * 37).slice();
    };
    expect(new Set(draw(plain)).size).toBeGreaterThan(1);
    expect(draw(simd)).toEqual(draw(plain));
  });

  it('covers rows to the same bits in plain TypeScript', () => {
    const cover = (kernel: Kernel) => {
      const memory = kernel.reserve(4 * PIXELS);
      new Float64Array(memory, 0, 4 * 5).fill(0);
      new Int32Array(memory, 256, 6).set([7, 100, 256, 1000, 1024, 600 * 256 - 3]);
      new Uint8Array(memory, 512, 2400).set(noise(2400));
      for (const weight of [1, 0.3]) kernel.coverRow({ pixels: 512, edges: 256, weight, sums: 0, count: 5 });
      return new Float64Array(memory, 0, 4 * 5).slice();
    };
    expect(new Set(cover(plain)).size).toBe(20);
    expect(cover(simd)).toEqual(cover(plain));
  });

  it('blurs to the same bits in plain TypeScript', () => {
    const blur = (kernel: Kernel) => {
      const memory = kernel.reserve(PIXELS);
      new Int16Array(memory, 0, 3).set([8192, 3000, 1096]);
      new Int16Array(memory, 64, 60).set(Int16Array.from(noise(60), (level) => level * 64));
      kernel.blurRow({ from: 68, stride: 2, weights: 0, radius: 2, to: 512, count: 41 });
      return new Int16Array(memory, 512, 41).slice();
    };
    expect(blur(simd)).toEqual(blur(plain));
  });
});
