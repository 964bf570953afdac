/**
 * Compares places of a strip of ink with templates, on bytes of one memory. All places are byte offsets; the ink is one
 * byte a pixel, 0 for paper. A cell holds `rows` rows of 8 × `eighths` px.
 */
export interface Correlation {
  strip: number;
  /** From one row of the strip to the next. */
  stride: number;
  /** 32-bit offsets in the strip, of the top left pixels of `count` cells. */
  places: number;
  count: number;
  /** Room for one cell of 16-bit integers. */
  cell: number;
  rows: number;
  /** An even number of eighths in a cell. */
  eighths: number;
  /** `glyphs` cells of 16-bit integers, each with sum 0 and norm 1 / `unit`. */
  templates: number;
  glyphs: number;
  /** What varies less than this (norm) counts as if it varied so much. */
  floor: number;
  unit: number;
  /** The highest normalised cross-correlation at each place, -1 to 1, 32-bit floats. */
  output: number;
}

/** The comparison in plain TypeScript: bit for bit what kernel/correlate.ts computes. */
export function correlatePlainly(memory: ArrayBuffer, c: Correlation): void {
  const bytes = new Uint8Array(memory);
  const integers = new Int16Array(memory);
  const places = new Uint32Array(memory, c.places, c.count);
  const output = new Float32Array(memory, c.output, c.count);
  const width = c.eighths * 8;
  const size = c.rows * width;
  const cell = integers.subarray(c.cell >> 1, (c.cell >> 1) + size);
  for (let place = 0; place < c.count; place++) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < size; i++) {
      const row = Math.floor(i / width);
      const ink = bytes[c.strip + places[place]! + row * c.stride + i - row * width]!;
      cell[i] = ink;
      sum += ink;
      squares += ink * ink;
    }
    const spread = Math.sqrt(Math.max(0, squares - (sum * sum) / size));
    output[place] = (highest(cell, integers, c.templates >> 1, c.glyphs) * c.unit) / Math.max(c.floor, spread);
  }
}

/** The highest of the products of a cell with each template. */
function highest(cell: Int16Array, integers: Int16Array, templates: number, glyphs: number): number {
  let most = -(2 ** 31);
  let at = templates;
  for (let glyph = 0; glyph < glyphs; glyph++) {
    let a = 0;
    let b = 0;
    for (let i = 0; i < cell.length; i += 2, at += 2) {
      a += cell[i]! * integers[at]!;
      b += cell[i + 1]! * integers[at + 1]!;
    }
    if (a + b > most) most = a + b;
  }
  return most;
}
