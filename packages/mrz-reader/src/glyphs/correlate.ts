import { ALPHABET } from '../alphabet.ts';
import type { GrayImage } from '../raster.ts';
import { normalise, type Templates } from './templates.ts';

/** Cells that vary less than this share of the strip's own variation are blank, whatever their noise resembles. */
const BLANK_SHARE = 0.35;

/** Compares places of one strip with every glyph. */
export interface Correlator {
  /** Normalised cross-correlation, -1 to 1, of each glyph in the order of `ALPHABET` with the cell at `(x, y)`. */
  at(x: number, y: number): Float32Array;
  /** The highest of them. */
  highestAt(x: number, y: number): number;
}

/**
 * A correlator over a strip of text, dark on light. The array that `at` gives is overwritten by its next call; a cell
 * that leaves the strip is taken as if the strip's border went on.
 */
export function correlator(strip: GrayImage, templates: Templates): Correlator {
  const { width: cellWidth, height: cellHeight, values } = templates;
  const size = cellWidth * cellHeight;
  const cell = new Float32Array(size);
  const scores = new Float32Array(ALPHABET.length);
  const floor = BLANK_SHARE * deviation(strip.data) * Math.sqrt(size);

  function at(x: number, y: number): Float32Array {
    for (let j = 0; j < cellHeight; j++) {
      const row = Math.min(strip.height - 1, Math.max(0, y + j)) * strip.width;
      for (let i = 0; i < cellWidth; i++) {
        const column = Math.min(strip.width - 1, Math.max(0, x + i));
        cell[j * cellWidth + i] = 255 - strip.data[row + column]!;
      }
    }
    normalise(cell, floor);
    for (let glyph = 0, at = 0; glyph < scores.length; glyph++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = 0; i < size; i += 4, at += 4) {
        a += cell[i]! * values[at]!;
        b += cell[i + 1]! * values[at + 1]!;
        c += cell[i + 2]! * values[at + 2]!;
        d += cell[i + 3]! * values[at + 3]!;
      }
      scores[glyph] = a + b + c + d;
    }
    return scores;
  }

  return {
    at,
    highestAt(x, y) {
      let most = -1;
      for (const score of at(x, y)) if (score > most) most = score;
      return most;
    },
  };
}

function deviation(data: Uint8Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  return Math.sqrt(Math.max(0, squares / data.length - mean * mean));
}
