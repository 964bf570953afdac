/**
 * Adds the colours along a row of a picture drawn anew, on bytes of one memory, between the pixels of the old one
 * (bilinear). Places and weights are counted in parts of 256. Outside the picture its border is repeated.
 */
export interface RowSampling {
  /** Offset of the old picture, 4 bytes a pixel, and its size, px: 2 at least both ways. */
  pixels: number;
  width: number;
  height: number;
  /** Offset of nine 64-bit floats, row by row: the perspective map from the new picture to the old. */
  map: number;
  /** Height of the row in the new picture, px; the centre of its first row is 0.5. */
  v: number;
  /** Samples beside each other for each new pixel. */
  across: number;
  /** Offset of the sums: four 16-bit integers for each of `count` new pixels. */
  sums: number;
  count: number;
}

/** The sampling in plain TypeScript: bit for bit what kernel/sampleRow.ts computes. */
export function sampleRowPlainly(memory: ArrayBuffer, row: RowSampling): void {
  const { pixels, width, height, across, count, v } = row;
  const bytes = new Uint8Array(memory);
  const sums = new Uint16Array(memory, row.sums, 4 * count);
  const [a, b, c, d, e, f, g, h, i] = new Float64Array(memory, row.map, 9) as unknown as number[] & { length: 9 };
  const [x0, y0, w0] = [b! * v + c!, e! * v + f!, h! * v + i!];
  const step = 1 / across;
  for (let to = 0; to < count; to++) {
    for (let sample = 0; sample < across; sample++) {
      const u = to + (sample + 0.5) * step;
      const w = 256 / (g! * u + w0);
      const left = within((a! * u + x0) * w - 127.5, (width - 1) << 8);
      const top = within((d! * u + y0) * w - 127.5, (height - 1) << 8);
      const column = within(left >> 8, width - 2);
      const line = within(top >> 8, height - 2);
      const fx = left - (column << 8);
      const fy = top - (line << 8);
      const lowerRight = (fx * fy + 128) >> 8;
      const upperRight = fx - lowerRight;
      const lowerLeft = fy - lowerRight;
      const upperLeft = 256 - fx - lowerLeft;
      const here = pixels + 4 * (line * width + column);
      const below = here + 4 * width;
      for (let channel = 0; channel < 4; channel++) {
        const sum =
          bytes[here + channel]! * upperLeft +
          bytes[here + channel + 4]! * upperRight +
          bytes[below + channel]! * lowerLeft +
          bytes[below + channel + 4]! * lowerRight;
        sums[4 * to + channel]! += (sum + 128) >> 8;
      }
    }
  }
}

function within(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value | 0;
}
