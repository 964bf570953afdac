import { halve } from './halve.ts';
import type { RgbaImage } from './raster.ts';

/** A picture of more px than this is halved first where more than `FAR` px make a new one, both ways. */
const LARGE = 2_000_000;
const FAR = 4;

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
  // Whole pixels are merged more quickly than parts of them; in the last step two or more still make a new one.
  const isLarge = image.width * image.height > LARGE;
  if (isLarge && image.width > FAR * width && image.height > FAR * height) {
    return resize(halve(image, { x: 0, y: 0, width: image.width & ~1, height: image.height & ~1 }), width, height);
  }
  const columns = coverage(image.width, width);
  const rows = coverage(image.height, height);
  const sums = new Float32Array(width * 3);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = rows.first[y]!; row <= rows.last[y]!; row++) {
      addRow(image, row, overlap(row, rows.start[y]!, rows.start[y + 1]!), columns, sums);
    }
    const area = (image.width / width) * (image.height / height);
    for (let x = 0, from = 0, to = y * width * 4; x < width; x++, from += 3, to += 4) {
      data[to] = sums[from]! / area + 0.5;
      data[to + 1] = sums[from + 1]! / area + 0.5;
      data[to + 2] = sums[from + 2]! / area + 0.5;
      data[to + 3] = 255;
    }
  }
  return { data, width, height };
}

/** Which of `from` cells the `to` cells cover: cell `i` spans `start[i]` to `start[i + 1]`, touching `first` to `last`. */
interface Coverage {
  start: Float64Array;
  first: Int32Array;
  last: Int32Array;
}

function coverage(from: number, to: number): Coverage {
  const start = Float64Array.from({ length: to + 1 }, (_, index) => (index * from) / to);
  const first = Int32Array.from({ length: to }, (_, index) => Math.floor(start[index]!));
  const last = Int32Array.from({ length: to }, (_, index) => Math.min(from, Math.ceil(start[index + 1]!)) - 1);
  return { start, first, last };
}

function overlap(cell: number, start: number, end: number): number {
  return Math.min(cell + 1, end) - Math.max(cell, start);
}

function addRow(image: RgbaImage, row: number, weight: number, columns: Coverage, sums: Float32Array): void {
  const { data } = image;
  const rowStart = row * image.width * 4;
  const { start, first, last } = columns;
  for (let x = 0, to = 0; to < sums.length; x++, to += 3) {
    const from = first[x]!;
    const until = last[x]!;
    const head = overlap(from, start[x]!, start[x + 1]!);
    const tail = overlap(until, start[x]!, start[x + 1]!);
    let byte = rowStart + from * 4;
    let red = head * data[byte]!;
    let green = head * data[byte + 1]!;
    let blue = head * data[byte + 2]!;
    byte += 4;
    for (let column = from + 1; column < until; column++, byte += 4) {
      red += data[byte]!;
      green += data[byte + 1]!;
      blue += data[byte + 2]!;
    }
    if (until > from) {
      red += tail * data[byte]!;
      green += tail * data[byte + 1]!;
      blue += tail * data[byte + 2]!;
    }
    sums[to]! += weight * red;
    sums[to + 1]! += weight * green;
    sums[to + 2]! += weight * blue;
  }
}
