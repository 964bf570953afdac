/**
 * A row of a plane under a symmetrical kernel, on bytes of one memory: 16-bit integers up to 2^14, and weights that
 * together make 2^14. All places and steps are byte offsets. Up to seven integers past the last may be written.
 */
export interface RowBlur {
  from: number;
  /** To the neighbours that the kernel takes in: 2 along the row, the length of a row down the columns. */
  stride: number;
  /** The middle weight, then `radius` of them that stand for the places to either side. */
  weights: number;
  radius: number;
  to: number;
  count: number;
}

const HALF = 1 << 13;

/** The blur in plain TypeScript: bit for bit what kernel/blurRow.ts computes, up to the integers past the last. */
export function blurRowPlainly(memory: ArrayBuffer, { from, stride, weights, radius, to, count }: RowBlur): void {
  const integers = new Int16Array(memory);
  const [start, step, weight, end] = [from >> 1, stride >> 1, weights >> 1, to >> 1];
  for (let at = 0; at < count; at++) {
    const here = start + at;
    let sum = HALF + integers[here]! * integers[weight]!;
    for (let away = 1; away <= radius; away++) {
      sum += (integers[here - away * step]! + integers[here + away * step]!) * integers[weight + away]!;
    }
    integers[end + at] = sum >> 14;
  }
}
