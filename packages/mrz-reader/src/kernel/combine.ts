/**
 * Takes `count` bytes from two places of one memory, two by two, to a third place: the greater of them (`lighter`), the
 * smaller (`darker`), their mean rounded up (`between`). Up to 15 bytes past the last may be written. The places may
 * overlap when the target lies before none of the sources' bytes that are still to be read.
 */
export interface Combination {
  how: 'lighter' | 'darker' | 'between';
  a: number;
  b: number;
  to: number;
  count: number;
}

const COMBINE = {
  lighter: (a: number, b: number): number => (a > b ? a : b),
  darker: (a: number, b: number): number => (a < b ? a : b),
  between: (a: number, b: number): number => (a + b + 1) >> 1,
};

/** The combination in plain TypeScript: bit for bit what kernel/combine.ts computes, up to the bytes past the last. */
export function combinePlainly(memory: ArrayBuffer, { how, a, b, to, count }: Combination): void {
  const bytes = new Uint8Array(memory);
  const combine = COMBINE[how];
  for (let i = 0; i < count; i++) bytes[to + i] = combine(bytes[a + i]!, bytes[b + i]!);
}
