import type { GrayImage } from '../raster.ts';
import { pixelKernel } from './pixelKernel.ts';

/** A 3 × 3 binomial blur (1 2 1 both ways, rounded up): takes the grain of a sensor off, leaves strokes of two pixels. */
export function smooth({ data, width, height }: GrayImage, kernel = pixelKernel()): GrayImage {
  const stride = width + 2;
  const count = (height + 2) * stride;
  const spare = count + 2 * stride + 16;
  const bytes = new Uint8Array(kernel.reserve(spare + count + 16));
  for (let y = -1; y <= height; y++) {
    const from = Math.min(height - 1, Math.max(0, y)) * width;
    const to = (y + 1) * stride;
    bytes.set(data.subarray(from, from + width), to + 1);
    bytes[to] = data[from]!;
    bytes[to + stride - 1] = data[from + width - 1]!;
  }
  for (const step of [1, stride]) {
    kernel.combine({ how: 'between', a: 0, b: 2 * step, to: spare, count });
    kernel.combine({ how: 'between', a: spare, b: step, to: 0, count });
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) out.set(bytes.subarray(y * stride, y * stride + width), y * width);
  return { data: out, width, height };
}
