/** One reading of a value, and how sure the reader was, 0 to 1. */
export interface Reading {
  value: string;
  confidence: number;
}

/** A value that only one reading of several gives is worth no more than this. */
export const ALONE = 0.5;

/**
 * What several readings of one value come to: the value that most of them give, else the surest. Two that agree are
 * wrong only where both are; where others say something else, or only one succeeded, the value stays in doubt.
 */
export function settleReadings(readings: readonly (Reading | null)[]): Reading | null {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading) groups.set(reading.value, [...(groups.get(reading.value) ?? []), reading]);
  }
  const surest = (group: readonly Reading[]) => Math.max(...group.map(({ confidence }) => confidence));
  const best = [...groups.values()].sort((a, b) => b.length - a.length || surest(b) - surest(a))[0];
  if (!best) return null;
  const confidence =
    best.length > readings.length / 2 && best.length > 1 ? eitherRight(best) : Math.min(ALONE, surest(best));
  return { value: best[0]!.value, confidence };
}

/** Of the two surest: a third reading of the same strokes adds little. */
function eitherRight(group: readonly Reading[]): number {
  const [first = 0, second = 0] = group.map(({ confidence }) => confidence).sort((a, b) => b - a);
  return 1 - (1 - first) * (1 - second);
}
