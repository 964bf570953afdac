import { checkDigits } from '../formats/checkDigits.ts';
import type { MrzFormat } from '../formats/format.ts';
import type { Alternative } from './alternativesIn.ts';
import { substituted } from './substituted.ts';

/** A character that check digits suggest instead of the one read. */
export interface Repair {
  line: number;
  column: number;
  read: string;
  suggested: string;
}

const MOST_REPAIRS = 2;

/**
 * Substitutions of doubtful characters that make failed check digits hold and break none: the likeliest first, one
 * at a time. Most documents whose digits fail were read right or are wrong elsewhere, so a repair is a hint only.
 *
 * @param alternatives What the doubtful characters may be, the likeliest first.
 */
export function suggestRepairs(
  format: MrzFormat,
  lines: readonly string[],
  alternatives: readonly Alternative[],
): Repair[] {
  const repairs: Repair[] = [];
  let current = [...lines];
  while (repairs.length < MOST_REPAIRS) {
    const best = bestAmong(alternatives, format, current);
    if (!best) break;
    const { line, column, text } = best;
    repairs.push({ line, column, read: current[line]![column]!, suggested: text });
    current = substituted(current, best);
  }
  return repairs;
}

/** The alternative after which the fewest check digits fail; null where none makes them fewer. */
function bestAmong(
  alternatives: readonly Alternative[],
  format: MrzFormat,
  lines: readonly string[],
): Alternative | null {
  let best: Alternative | null = null;
  let fewest = countFailing(format, lines);
  if (fewest === 0) return null;
  for (const alternative of alternatives) {
    const left = countFailing(format, substituted(lines, alternative));
    if (left >= fewest) continue;
    best = alternative;
    fewest = left;
  }
  return best;
}

function countFailing(format: MrzFormat, lines: readonly string[]): number {
  return checkDigits(format, lines).filter(({ ok }) => !ok).length;
}
