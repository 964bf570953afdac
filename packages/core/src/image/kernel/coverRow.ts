/**
 * Adds the colours of a row of pixels to those of the cells that lie over it, on bytes of one memory: whole pixels and
 * parts of them. All places are byte offsets.
 */
export interface RowCover {
  /** Four bytes for each pixel. */
  pixels: number;
  /** Where cells begin and end, 256 for each pixel: `count + 1` 32-bit integers, ascending. */
  edges: number;
  /** Share of the row that the cells take in, 0–1. */
  weight: number;
  /** Four 64-bit floats for each of `count` cells, in levels times 256. */
  sums: number;
  count: number;
}

/** The addition in plain TypeScript: bit for bit what kernel/coverRow.ts computes. */
export function coverRowPlainly(memory: ArrayBuffer, { pixels, edges, weight, sums, count }: RowCover): void {
  const bytes = new Uint8Array(memory);
  const places = new Int32Array(memory, edges, count + 1);
  const totals = new Float64Array(memory, sums, 4 * count);
  for (let cell = 0; cell < count; cell++) {
    const [start, end] = [places[cell]!, places[cell + 1]!];
    const last = (end - 1) >> 8;
    for (let channel = 0; channel < 4; channel++) {
      let sum = 0;
      for (let pixel = start >> 8; pixel <= last; pixel++) {
        const covered = Math.min(end, (pixel + 1) << 8) - Math.max(start, pixel << 8);
        sum += covered * bytes[pixels + 4 * pixel + channel]!;
      }
      totals[4 * cell + channel]! += weight * sum;
    }
  }
}
