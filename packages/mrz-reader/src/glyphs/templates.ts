import { ALPHABET } from '../alphabet.ts';
import { CELL_HEIGHT, CELL_WIDTH } from './cell.ts';
import { OCR_B_BASE64 } from './ocrB.ts';

/** The glyphs of OCR-B in the order of `ALPHABET`, each with mean 0 and norm 1, cell after cell. */
export interface Templates {
  values: Float32Array;
  /** px of one cell. */
  width: number;
  height: number;
}

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
  const values = new Float32Array(ALPHABET.length * width * height);
  for (let glyph = 0; glyph < ALPHABET.length; glyph++) {
    let drawn = Float32Array.from(ink.subarray(glyph * size, (glyph + 1) * size));
    for (let pass = 0; pass < blurs; pass++) drawn = blurred(drawn);
    const cell = values.subarray(glyph * width * height, (glyph + 1) * width * height);
    for (let y = 0; y < CELL_HEIGHT; y++) {
      for (let x = 0; x < CELL_WIDTH; x++) {
        const at = Math.floor(y / step) * width + Math.floor(x / step);
        cell[at] = cell[at]! + drawn[y * CELL_WIDTH + x]!;
      }
    }
    normalise(cell, 0);
  }
  return { values, width, height };
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

/** Brings the mean to 0 and the norm to 1; what varies less than `floor` (norm) stays the weaker for it. */
export function normalise(cell: Float32Array, floor: number): void {
  let mean = 0;
  for (let i = 0; i < cell.length; i++) mean += cell[i]!;
  mean /= cell.length;
  let square = 0;
  for (let i = 0; i < cell.length; i++) {
    const value = cell[i]! - mean;
    cell[i] = value;
    square += value * value;
  }
  const scale = 1 / Math.max(floor, Math.sqrt(square), 1e-6);
  for (let i = 0; i < cell.length; i++) cell[i] = cell[i]! * scale;
}
