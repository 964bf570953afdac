import { overflowing } from './checkDigits.ts';
import type { MrzFormat } from './format.ts';

/**
 * Which check digits guard each character: their fields, by line and column. A check digit guards itself, since it
 * fails when it is misread.
 */
export function checksOver(format: MrzFormat, lines: readonly string[]): string[][][] {
  const guards = lines.map((line) => Array.from(line, (): string[] => []));
  for (const check of format.checks) {
    const { line, column, over } = overflowing(check, lines) ?? check;
    guards[line]![column]!.push(check.field);
    for (const place of over) {
      for (let at = place.start; at < place.end; at++) guards[place.line]![at]!.push(check.field);
    }
  }
  return guards;
}
