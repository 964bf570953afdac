import { imageKernel, type Kernel } from '../kernel/openKernel.ts';
import type { GrayImage } from '../raster.ts';

/** Levels in parts of `PARTS_PER_LEVEL`, so that blurring in whole numbers loses nothing that matters. */
export interface FinePlane {
  data: Int16Array;
  /** px */
  width: number;
  /** px */
  height: number;
}

export const PARTS_PER_LEVEL = 64;
/** What the weights of a kernel make together. */
const UNITY = 1 << 14;
/** The kernel works on so many integers at a time. */
const LANES = 8;

/** The picture under a Gaussian of standard deviation `sigma` px, cut off at 2.5 sigma; the border repeats outwards. */
export function gaussianBlur(gray: GrayImage, sigma: number, kernel: Kernel = imageKernel()): FinePlane {
  const { data, width, height } = gray;
  const shape = weightsOf(sigma);
  const radius = shape.length - 1;
  const rowLength = Math.ceil(width / LANES) * LANES;

  const weights = 0;
  const row = 2 * Math.ceil(shape.length / LANES) * LANES;
  const plane = row + 2 * (rowLength + 2 * (radius + LANES));
  const blurred = plane + 2 * rowLength * (height + 2 * radius);
  const integers = new Int16Array(kernel.reserve(blurred + 2 * rowLength * height + 2 * LANES));
  integers.set(shape, weights);

  const place = (y: number) => plane + 2 * rowLength * (radius + y);
  const start = row >> 1;
  for (let y = 0, from = 0; y < height; y++, from += width) {
    for (let x = 0, to = start + radius; x < width; x++, to++) integers[to] = data[from + x]! * PARTS_PER_LEVEL;
    integers.fill(data[from]! * PARTS_PER_LEVEL, start, start + radius);
    integers.fill(data[from + width - 1]! * PARTS_PER_LEVEL, start + radius + width, start + 2 * radius + width);
    kernel.blurRow({ from: row + 2 * radius, stride: 2, weights, radius, to: place(y), count: width });
  }
  for (let away = 1; away <= radius; away++) {
    integers.copyWithin(place(-away) >> 1, place(0) >> 1, (place(0) >> 1) + rowLength);
    integers.copyWithin(place(height - 1 + away) >> 1, place(height - 1) >> 1, (place(height - 1) >> 1) + rowLength);
  }
  const result = new Int16Array(width * height);
  for (let y = 0; y < height; y++) {
    const to = blurred + 2 * rowLength * y;
    kernel.blurRow({ from: place(y), stride: 2 * rowLength, weights, radius, to, count: width });
    result.set(integers.subarray(to >> 1, (to >> 1) + width), y * width);
  }
  return { data: result, width, height };
}

/** The middle weight, then those of the places to either side. */
function weightsOf(sigma: number): Int16Array {
  const radius = Math.max(1, Math.ceil(2.5 * sigma));
  const bell = Float64Array.from({ length: radius + 1 }, (_, place) => Math.exp(-(place ** 2) / (2 * sigma ** 2)));
  const total = 2 * bell.reduce((sum, weight) => sum + weight, 0) - bell[0]!;
  const weights = Int16Array.from(bell, (weight) => Math.round((UNITY * weight) / total));
  // Rounding must not make the picture lighter or darker.
  weights[0] = UNITY - 2 * weights.subarray(1).reduce((sum, weight) => sum + weight, 0);
  return weights;
}
