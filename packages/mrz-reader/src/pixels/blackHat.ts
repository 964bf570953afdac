import type { Kernel } from '../kernel/openKernel.ts';
import type { GrayImage } from '../raster.ts';
import { pixelKernel } from './pixelKernel.ts';

/**
 * What is darker than its surroundings and narrower than `size` px in some direction: morphological closing by a
 * square, less the picture.
 */
export function blackHat({ data, width, height }: GrayImage, size: number, kernel = pixelKernel()): GrayImage {
  const radius = size >> 1;
  const reach = 2 * radius;
  // Rows lie one after the other with a border of `reach` px between them, so that a window never meets the next row.
  const stride = width + reach;
  const rows = height + reach;
  const start = radius * (stride + 1);
  const end = start + (rows + reach) * stride + reach;
  const bytes = new Uint8Array(kernel.reserve(end + 16)).fill(0, 0, end);
  for (let y = 0; y < height; y++) {
    bytes.set(data.subarray(y * width, (y + 1) * width), start + (y + radius) * stride + radius);
  }
  // A window's extremum lands at its first pixel. So the picture stands at `start` now, its border about it …
  for (const step of [1, stride]) overWindow(kernel, 'lighter', start, rows * stride, step, reach + 1);
  bytes.fill(255, 0, start);
  for (let y = 0; y < height; y++) bytes.fill(255, start + y * stride + width, start + (y + 1) * stride);
  bytes.fill(255, start + height * stride, end);
  // … and the windows that are centred on its pixels begin `radius` px before them, which is at 0.
  for (const step of [1, stride]) overWindow(kernel, 'darker', 0, rows * stride, step, reach + 1);

  const hat = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const closed = y * stride;
    for (let x = 0; x < width; x++) hat[row + x] = bytes[closed + x]! - data[row + x]!;
  }
  return { data: hat, width, height };
}

/** Extrema over windows of `size` bytes, `step` apart, that begin at each byte: windows are doubled until they fit. */
function overWindow(
  kernel: Kernel,
  how: 'lighter' | 'darker',
  start: number,
  count: number,
  step: number,
  size: number,
): void {
  let covered = 1;
  while (covered < size) {
    const more = Math.min(covered, size - covered);
    kernel.combine({ how, a: start, b: start + more * step, to: start, count });
    covered += more;
  }
}
