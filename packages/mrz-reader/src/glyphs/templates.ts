import { ALPHABET } from '../alphabet.ts';
import { CELL_HEIGHT, CELL_WIDTH } from './cell.ts';
import { OCR_B_BASE64 } from './ocrB.ts';

/** The glyphs of OCR-B in the order of `ALPHABET`, cell after cell: whole numbers, each glyph with sum 0. */
export interface Templates {
  values: Int16Array;
  /** 1 over the norm of each glyph. */
  unit: number;
  /** px of one cell. */
  width: number;
  height: number;
}

/** Of a glyph: so that its pixels fit 16 bits, and the product with a cell 32. */
const NORM = 2 ** 14;

/** As drawn, 16 × 24 px a cell, and as they look in pictures that are less and less sharp. */
export const FINE: readonly [Templates, ...Templates[]] = [templates(1, 0), templates(1, 1), templates(1, 3)];
/** A quarter of the pixels, for searching. */
export const COARSE = templates(2, 1);

/** Shrunk `step` times, after `blurs` passes of a 3 × 3 binomial filter. */
function templates(step: number, blurs: number): Templates {
  const ink = Uint8Array.from(atob(OCR_B_BASE64), (character) => character.charCodeAt(0));
  const size = CELL_WIDTH * CELL_HEIGHT;
  const width = CELL_WIDTH / step;
  const height = CELL_HEIGHT / step;
  const values = new Int16Array(ALPHABET.length * width * height);
  for (let glyph = 0; glyph < ALPHABET.length; glyph++) {
    let drawn = Float32Array.from(ink.subarray(glyph * size, (glyph + 1) * size));
    for (let pass = 0; pass < blurs; pass++) drawn = blurred(drawn);
    const cell = new Float64Array(width * height);
    for (let y = 0; y < CELL_HEIGHT; y++) {
      for (let x = 0; x < CELL_WIDTH; x++) {
        const at = Math.floor(y / step) * width + Math.floor(x / step);
        cell[at] = cell[at]! + drawn[y * CELL_WIDTH + x]!;
      }
    }
    values.set(wholeNumbers(cell), glyph * cell.length);
  }
  return { values, unit: 1 / NORM, width, height };
}

function blurred(cell: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= CELL_WIDTH || y >= CELL_HEIGHT ? 0 : cell[y * CELL_WIDTH + x]!;
  return cell.map((_, i) => {
    const x = i % CELL_WIDTH;
    const y = Math.floor(i / CELL_WIDTH);
    const row = (v: number): number => at(x - 1, v) + 2 * at(x, v) + at(x + 1, v);
    return (row(y - 1) + 2 * row(y) + row(y + 1)) / 16;
  });
}

/** Brings the sum to 0 and the norm near to `NORM`. */
function wholeNumbers(cell: Float64Array): Int16Array {
  const mean = cell.reduce((sum, value) => sum + value) / cell.length;
  const norm = Math.sqrt(cell.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  const whole = Int16Array.from(cell, (value) => Math.round(((value - mean) * NORM) / norm));
  // What rounding leaves of the sum is spread over the first pixels.
  let rest = whole.reduce((sum, value) => sum + value);
  for (let i = 0; rest !== 0; i++) {
    whole[i]! -= Math.sign(rest);
    rest -= Math.sign(rest);
  }
  return whole;
}
