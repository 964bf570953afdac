import { type CheckDigit, checkDigits } from './checkDigits.ts';
import type { MrzFormatName } from './format.ts';
import { formatNamed } from './formats.ts';

/**
 * Every check digit of a zone, recomputed: where it stands, what is there and what should be.
 *
 *     mrzCheckDigits('TD3', lines).every(({ ok }) => ok)
 */
export function mrzCheckDigits(name: MrzFormatName, lines: readonly string[]): CheckDigit[] {
  return checkDigits(formatNamed(name), lines);
}
