/** One reading of a value, and how sure the reader was, 0 to 1. */
export interface Reading {
  value: string;
  confidence: number;
}

/** A value that only one reading of several gives is worth no more than this. */
const ALONE = 0.5;

/**
 * What several readings of one value come to: the value that most of them give, else the surest. Two that agree are as
 * sure as the surer of them; where others say something else, or only one succeeded, the value stays in doubt.
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
    best.length > readings.length / 2 && best.length > 1 ? surest(best) : Math.min(ALONE, surest(best));
  return { value: best[0]!.value, confidence };
}
