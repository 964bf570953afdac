import { ALPHABET } from '../alphabet.ts';
import { checkDigits } from '../formats/checkDigits.ts';
import type { MrzFormat } from '../formats/format.ts';
import { substituted } from './substituted.ts';

/** Another character that a doubtful one may be. */
export interface Alternative {
  line: number;
  column: number;
  /** Instead of the character read. */
  text: string;
  /** By its shape and the rules of its field, 0 to 1. */
  probability: number;
  /**
   * Whether any check digit would come out differently. Where not, no check digit can tell which of the two is right:
   * none guards the place, or the two weigh the same, as `<`, `A`, `K` and `U` do (ICAO 9303-3 §4.9).
   */
  showsInCheckDigits: boolean;
}

/** Only characters read with less confidence than this are doubted. */
const DOUBTED_BELOW = 0.95;
/** Less likely ones are not worth a word. */
const LEAST_PROBABILITY = 0.005;

/**
 * What the doubtful characters of some lines may be instead, the likeliest first.
 *
 * @param posteriors Probability of each character in each cell, one array a line, in the order of `ALPHABET`.
 */
export function alternativesIn(
  format: MrzFormat,
  lines: readonly string[],
  posteriors: readonly Float32Array[],
): Alternative[] {
  const expected = expectedDigits(format, lines);
  const alternatives: Alternative[] = [];
  for (const [line, characters] of lines.entries()) {
    for (const [column, read] of [...characters].entries()) {
      const cell = posteriors[line]!.subarray(column * ALPHABET.length, (column + 1) * ALPHABET.length);
      if (cell[ALPHABET.indexOf(read)]! >= DOUBTED_BELOW) continue;
      for (const [i, text] of [...ALPHABET].entries()) {
        const probability = cell[i]!;
        if (text === read || probability < LEAST_PROBABILITY) continue;
        const changed = expectedDigits(format, substituted(lines, { line, column, text }));
        alternatives.push({ line, column, text, probability, showsInCheckDigits: changed !== expected });
      }
    }
  }
  return alternatives.sort((a, b) => b.probability - a.probability);
}

/** All that check digits say of some lines. */
function expectedDigits(format: MrzFormat, lines: readonly string[]): string {
  return checkDigits(format, lines)
    .map(({ expected, ok }) => `${expected}${ok}`)
    .join(' ');
}
