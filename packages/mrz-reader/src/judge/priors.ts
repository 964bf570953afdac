import { ALPHABET } from '../alphabet.ts';
import type { Charset, MrzFormat } from '../formats/format.ts';

/** A character that has no place in a field must be this much likelier by its shape than one that has, natural log. */
const OUT_OF_PLACE = -4;
/**
 * Where letters and digits mix, `0` is commoner than `O`, which many states leave out of their numbers. Much less than
 * its true rarity: the net tells the two apart well where their shapes differ.
 */
const LETTER_O = -0.5;
/** A first line that begins as the format must, or does not. */
const PREFIX = { match: 1, other: -4 };

const ALLOWED: Record<Charset, (character: string) => boolean> = {
  letter: (character) => character > '9' || character === '<',
  digit: (character) => character <= '9' || character === '<',
  letterOrDigit: () => true,
  sex: (character) => 'MFX<'.includes(character),
};

/** Natural logarithms to add to a reading: one for each line of a format, in the layout of `LineReading.logs`. */
export function priors(format: MrzFormat): Float32Array[] {
  const lines = Array.from({ length: format.lines }, () => new Float32Array(format.length * ALPHABET.length));
  for (const { line, start, end, charset } of format.fields) {
    for (let cell = start; cell < end; cell++) {
      for (let i = 0; i < ALPHABET.length; i++) {
        const character = ALPHABET[i]!;
        let prior = isAllowed(charset, character) ? 0 : OUT_OF_PLACE;
        if (charset === 'letterOrDigit' && character === 'O') prior = LETTER_O;
        const wanted = line === 0 ? format.prefix[cell] : undefined;
        if (wanted) prior += wanted === character ? PREFIX.match : PREFIX.other;
        lines[line]![cell * ALPHABET.length + i] = prior;
      }
    }
  }
  return lines;
}

export function isAllowed(charset: Charset, character: string): boolean {
  return ALLOWED[charset](character);
}
