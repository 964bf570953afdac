/** The value in the middle, the upper one where two are; 0 of nothing. */
export function median(values: readonly number[]): number {
  return new Float64Array(values).sort()[values.length >> 1] ?? 0;
}
