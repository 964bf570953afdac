import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../kernel/decodeBase64.ts';
import type { GrayImage } from '../../raster.ts';
import { createNet } from './createNet.ts';
import { WEIGHTS } from './weights.ts';

/** What training/export.py computed for the picture (37x + 91y + 5xy) mod 256. */
const CHECK: { width: number; scores: string } = JSON.parse(
  readFileSync(new URL('./weights.check.json', import.meta.url), 'utf8'),
);

function picture(width: number, height = WEIGHTS.height): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = 37 * x + 91 * y + 5 * x * y;
  }
  return { data, width, height };
}

describe('createNet', () => {
  it.each(['fastest', 'plain'] as const)('gives the bits that the export computed: %s', (kernels) => {
    const scores = createNet(WEIGHTS, kernels).run(picture(CHECK.width));
    expect(scores).toEqual(new Float32Array(decodeBase64(CHECK.scores).buffer));
  });

  it('uses WebAssembly where it may', () => {
    expect(createNet(WEIGHTS).kernel).toBe('simd');
  });

  it('gives the same for a line whatever lines it saw before', () => {
    const net = createNet(WEIGHTS);
    const first = net.run(picture(300));
    net.run(picture(777));
    net.run(picture(33));
    expect(net.run(picture(300))).toEqual(first);
    expect(net.run(picture(33))).toHaveLength(9 * WEIGHTS.classes);
  });

  it('refuses a picture of another height', () => {
    expect(() => createNet(WEIGHTS).run(picture(64, 24))).toThrow('Expected an image 32 px high but received 24 px.');
  });
});
