/** Divides sums of colours by how many they are of, rounded, on bytes of one memory; all places are byte offsets. */
export interface RowMean {
  /** Four 16-bit integers for each of `count` pixels. */
  sums: number;
  samples: number;
  /** Four bytes for each pixel. */
  to: number;
  count: number;
}

/** The division in plain TypeScript: bit for bit what kernel/meanRow.ts computes. */
export function meanRowPlainly(memory: ArrayBuffer, { sums, samples, to, count }: RowMean): void {
  const from = new Uint16Array(memory, sums, 4 * count);
  const bytes = new Uint8Array(memory, to, 4 * count);
  for (let at = 0; at < bytes.length; at++) bytes[at] = from[at]! / samples + 0.5;
}
