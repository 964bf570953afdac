import type { GrayImage } from '../raster.ts';
import { pixelKernel } from './pixelKernel.ts';

/** What is light, made wider by `radius` px (1 or more) in every direction: the picture grows as much on each side. */
export function grow({ data, width, height }: GrayImage, radius: number, kernel = pixelKernel()): GrayImage {
  const stride = width + 2 * radius;
  const rows = height + 2 * radius;
  const count = rows * stride;
  const bytes = new Uint8Array(kernel.reserve(count + 2 * radius * (stride + 1) + 16));
  bytes.fill(0, 0, count + 2 * radius * (stride + 1));
  for (let y = 0; y < height; y++) {
    bytes.set(data.subarray(y * width, (y + 1) * width), (y + 2 * radius) * stride + 2 * radius);
  }
  // An octagon: a square of 3 × 3 px, lengthened along both diagonals once for every further pixel.
  const steps = [1, 1, stride, stride];
  for (let i = 1; i < radius; i++) steps.push(stride + 1, stride - 1);
  for (const step of steps) kernel.combine({ how: 'lighter', a: 0, b: step, to: 0, count });

  const out = new Uint8Array(count);
  for (let y = 0; y < rows; y++) {
    const from = y * stride + radius - 1;
    out.set(bytes.subarray(from, from + stride), y * stride);
  }
  return { data: out, width: stride, height: rows };
}
