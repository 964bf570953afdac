import type { GrayImage } from '../raster.ts';

/**
 * What is darker than its surroundings and narrower than `size` px in some direction: morphological closing by a
 * square, less the picture. Separable, by running extrema: three comparisons a pixel whatever the size.
 * Source: M. van Herk, Pattern Recognition Letters 13 (1992) 517–521.
 */
export function blackHat({ data, width, height }: GrayImage, size: number): GrayImage {
  const radius = size >> 1;
  const lightest = alongColumns(alongRows(data, width, height, radius), width, height, radius);
  // A minimum is the complement of the maximum of the complement.
  const darkest = alongColumns(alongRows(complement(lightest), width, height, radius), width, height, radius);
  const hat = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) hat[i] = 255 - darkest[i]! - data[i]!;
  return { data: hat, width, height };
}

function complement(data: Uint8Array): Uint8Array {
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!;
  return data;
}

/** Running maximum over `2 * radius + 1` px of each row: of the two block-wise maxima that meet in the window. */
function alongRows(data: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const size = 2 * radius + 1;
  const length = Math.ceil((width + 2 * radius) / size) * size;
  const padded = new Uint8Array(length);
  const forward = new Uint8Array(length);
  const backward = new Uint8Array(length);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    padded.set(data.subarray(row, row + width), radius);
    for (let block = 0; block < length; block += size) {
      let most = 0;
      for (let i = block; i < block + size; i++) {
        if (padded[i]! > most) most = padded[i]!;
        forward[i] = most;
      }
      most = 0;
      for (let i = block + size - 1; i >= block; i--) {
        if (padded[i]! > most) most = padded[i]!;
        backward[i] = most;
      }
    }
    for (let x = 0; x < width; x++) {
      const a = backward[x]!;
      const b = forward[x + 2 * radius]!;
      out[row + x] = a > b ? a : b;
    }
  }
  return out;
}

/** The same down the columns, all of them at once so that memory is read in order. */
function alongColumns(data: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const size = 2 * radius + 1;
  const rows = Math.ceil((height + 2 * radius) / size) * size;
  const forward = new Uint8Array(rows * width);
  forward.set(data, radius * width);
  const backward = forward.slice();
  for (let row = 0; row < rows; row++) {
    if (row % size !== 0) raise(forward, row * width, (row - 1) * width, width);
  }
  for (let row = rows - 1; row >= 0; row--) {
    if (row % size !== size - 1) raise(backward, row * width, (row + 1) * width, width);
  }
  const out = new Uint8Array(data.length);
  const reach = 2 * radius * width;
  for (let i = 0; i < out.length; i++) {
    const a = backward[i]!;
    const b = forward[i + reach]!;
    out[i] = a > b ? a : b;
  }
  return out;
}

/** Raises each pixel of one row to that of another. */
function raise(data: Uint8Array, row: number, other: number, width: number): void {
  const shift = other - row;
  for (let i = row; i < row + width; i++) {
    const value = data[i + shift]!;
    if (value > data[i]!) data[i] = value;
  }
}
