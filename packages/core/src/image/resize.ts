import { imageKernel } from './kernel/openKernel.ts';
import type { RgbaImage } from './raster.ts';

/**
 * The image at another size, px: every new pixel is the mean of the area it covers, so that shrinking loses noise and
 * not lines. Enlarging repeats pixels; use `straighten` where interpolation matters.
 *
 * Throws `RangeError` unless both sizes are positive integers. Example: `resize(photo, 640, 480)`.
 */
export function resize(image: RgbaImage, width: number, height: number): RgbaImage {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
    throw new RangeError(`Expected positive integers for width and height but received ${width} and ${height}`);
  }
  const kernel = imageKernel();
  const sums = 0;
  const edges = sums + 4 * width * Float64Array.BYTES_PER_ELEMENT;
  const pixels = edges + (width + 1) * Int32Array.BYTES_PER_ELEMENT;
  const rowBytes = 4 * image.width;
  const memory = kernel.reserve(pixels + rowBytes);
  const totals = new Float64Array(memory, sums, 4 * width);
  const columns = new Int32Array(memory, edges, width + 1);
  for (let x = 0; x <= width; x++) columns[x] = edgeOf(x, image.width, width);
  const row = new Uint8Array(memory, pixels, rowBytes);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    totals.fill(0);
    const [start, end] = [edgeOf(y, image.height, height), edgeOf(y + 1, image.height, height)];
    for (let from = start >> 8; from <= (end - 1) >> 8; from++) {
      row.set(image.data.subarray(from * rowBytes, (from + 1) * rowBytes));
      const weight = (Math.min(end, (from + 1) << 8) - Math.max(start, from << 8)) / (end - start);
      kernel.coverRow({ pixels, edges, weight, sums, count: width });
    }
    for (let x = 0, at = 0; x < width; x++, at += 4, to += 4) {
      const across = columns[x + 1]! - columns[x]!;
      data[to] = totals[at]! / across + 0.5;
      data[to + 1] = totals[at + 1]! / across + 0.5;
      data[to + 2] = totals[at + 2]! / across + 0.5;
      data[to + 3] = 255;
    }
  }
  return { data, width, height };
}

/** Where the cell of so many begins on a row of pixels, 256 for each pixel. */
function edgeOf(cell: number, pixels: number, cells: number): number {
  return Math.round((256 * cell * pixels) / cells);
}
