import { ALPHABET } from '../alphabet.ts';
import { checkDigits } from '../formats/checkDigits.ts';
import type { MrzFormat } from '../formats/format.ts';

/** A character that check digits suggest instead of the one read. */
export interface Repair {
  line: number;
  column: number;
  read: string;
  suggested: string;
}

/** Only characters read with less confidence than this are doubted. */
const DOUBTED_BELOW = 0.95;
/** A suggestion must have at least this probability by its shape. */
const LEAST_PROBABILITY = 0.005;
const MOST_REPAIRS = 2;

/**
 * Substitutions of doubtful characters that make failed check digits hold and break none: the likeliest first, one
 * at a time. Most documents whose digits fail were read right or are wrong elsewhere, so a repair is a hint only.
 *
 * @param posteriors Probability of each character in each cell, one array a line, in the order of `ALPHABET`.
 */
export function suggestRepairs(
  format: MrzFormat,
  lines: readonly string[],
  posteriors: readonly Float32Array[],
): Repair[] {
  const repairs: Repair[] = [];
  let current = [...lines];
  while (repairs.length < MOST_REPAIRS) {
    const repair = likeliestRepair(format, current, posteriors);
    if (!repair) break;
    repairs.push(repair);
    current = substituted(current, repair);
  }
  return repairs;
}

function likeliestRepair(
  format: MrzFormat,
  lines: readonly string[],
  posteriors: readonly Float32Array[],
): Repair | null {
  const failing = countFailing(format, lines);
  let best: Repair | null = null;
  let fewest = failing;
  let most = LEAST_PROBABILITY;
  if (failing === 0) return null;
  for (const [line, text] of lines.entries()) {
    for (const [column, read] of [...text].entries()) {
      const cell = posteriors[line]!.subarray(column * ALPHABET.length, (column + 1) * ALPHABET.length);
      if (cell[ALPHABET.indexOf(read)]! >= DOUBTED_BELOW) continue;
      for (const [i, suggested] of [...ALPHABET].entries()) {
        if (suggested === read || cell[i]! < LEAST_PROBABILITY) continue;
        const repair = { line, column, read, suggested };
        const left = countFailing(format, substituted(lines, repair));
        if (left > fewest || (left === fewest && cell[i]! <= most) || left === failing) continue;
        best = repair;
        fewest = left;
        most = cell[i]!;
      }
    }
  }
  return best;
}

function countFailing(format: MrzFormat, lines: readonly string[]): number {
  return checkDigits(format, lines).filter(({ ok }) => !ok).length;
}

function substituted(lines: readonly string[], { line, column, suggested }: Repair): string[] {
  return lines.map((text, i) => (i === line ? text.slice(0, column) + suggested + text.slice(column + 1) : text));
}
