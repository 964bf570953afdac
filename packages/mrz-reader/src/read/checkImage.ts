import type { GrayImage, RgbaImage } from '../raster.ts';

/** Throws `RangeError` where a picture's pixels are not as many as its size says. */
export function checkImage({ data, width, height }: GrayImage | RgbaImage): void {
  if (![width, height].every((side) => Number.isInteger(side) && side > 0)) {
    throw new RangeError(`Expected a width and a height of at least 1 px but received ${width} × ${height}.`);
  }
  const pixels = width * height;
  if (data.length === pixels || data.length === 4 * pixels) return;
  throw new RangeError(
    `Expected 1 or 4 bytes for each of ${width} × ${height} pixels but received ${data.length} bytes.`,
  );
}
