import { FILLER } from '../alphabet.ts';
import { checkDigit } from './checkDigit.ts';
import type { FormatCheck, MrzFormat, Slice } from './format.ts';

/** One check digit of a zone: what stands there and what should. */
export interface CheckDigit {
  /** The field it guards: `documentNumber`, `birthDate`, `expiryDate`, `optional` or `composite`. */
  field: string;
  line: number;
  column: number;
  expected: string;
  found: string;
  ok: boolean;
}

/** Recomputes every check digit of the lines of a format. */
export function checkDigits(format: MrzFormat, lines: readonly string[]): CheckDigit[] {
  return format.checks.map((check) => {
    const { field } = check;
    const { line, column, over } = overflowing(check, lines) ?? check;
    const expected = checkDigit(over.map((slice) => cut(lines, slice)).join(''));
    const found = lines[line]![column]!;
    const absent = check.mayBeFiller === true && found === FILLER && expected === '0';
    return { field, line, column, expected, found, ok: absent || found === expected };
  });
}

/** The characters of a slice. */
export function cut(lines: readonly string[], { line, start, end }: Slice): string {
  return lines[line]!.slice(start, end);
}

/** Where a long document number ends and its check digit stands; null for a number that fits its field. */
export function overflowing(
  check: FormatCheck,
  lines: readonly string[],
): { line: number; column: number; over: readonly Slice[] } | null {
  const { overflow, over, line, column } = check;
  if (!overflow || lines[line]![column] !== FILLER) return null;
  const length = cut(lines, overflow).indexOf(FILLER);
  if (length < 2) return null;
  const last = overflow.start + length - 1;
  return { line: overflow.line, column: last, over: [...over, { ...overflow, end: last }] };
}
