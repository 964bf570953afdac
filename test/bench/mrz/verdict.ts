import { checksHold, type MrzFormat } from '@rectoverso/fixtures';

/** A machine-readable zone as it is printed. */
export interface TrueZone {
  format: MrzFormat;
  lines: readonly string[];
}

/** What a reader makes of a picture. Null: it finds no zone. No lines: it finds one and cannot read it. */
export type Answer = { lines: readonly string[] } | null;

/**
 * `silent`: wrong, while every check digit of the zone's format holds. `false find`: there is no zone. `rightly none`:
 * there is none, and none was found.
 */
export type Verdict = 'exact' | 'silent' | 'doubted' | 'unread' | 'not found' | 'false find' | 'rightly none';

/** Judges an answer by the zones of the picture; where there are several, any of them will do. */
export function verdictOf(zones: readonly TrueZone[], answer: Answer): Verdict {
  if (zones.length === 0) return answer ? 'false find' : 'rightly none';
  if (!answer) return 'not found';
  if (answer.lines.length === 0) return 'unread';
  if (zones.some(({ lines }) => sameLines(lines, answer.lines))) return 'exact';
  return zones.some(({ format }) => checksHold(format, answer.lines)) ? 'silent' : 'doubted';
}

/** How many lines of the zone stand in the answer in their place. */
export function linesRight({ lines }: TrueZone, answer: Answer): number {
  return lines.filter((line, at) => answer?.lines[at] === line).length;
}

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
