import { describe, expect, it } from 'vitest';
import { outlineFall } from './outlineFall.ts';

const SIZE = 40;
const away = (at: number) => Math.hypot((at % SIZE) - 20, Math.floor(at / SIZE) - 20);
const all = Array.from({ length: SIZE * SIZE }, (_, at) => at);
const differenceOf = (value: (away: number) => number) => ({
  data: Float32Array.from(all, (at) => value(away(at))),
  width: SIZE,
  height: SIZE,
});
const disc = all.filter((at) => away(at) < 8);
const NOTHING_PRINTED = new Uint8Array(SIZE * SIZE);

describe('outlineFall', () => {
  it('is the whole step where a thing ends, and little where a tint fades', () => {
    expect(
      outlineFall(
        disc,
        differenceOf((away) => (away < 8 ? 2 : 0.1)),
        NOTHING_PRINTED,
      ),
    ).toBeCloseTo(1.9, 1);
    expect(
      outlineFall(
        disc,
        differenceOf((away) => 2 - away / 10),
        NOTHING_PRINTED,
      ),
    ).toBeLessThan(0.5);
  });

  it('does not look where something is printed by design', () => {
    const step = differenceOf((away) => (away < 8 ? 2 : 0.1));
    expect(
      outlineFall(
        disc,
        step,
        NOTHING_PRINTED.map(() => 1),
      ),
    ).toBe(Number.POSITIVE_INFINITY);
  });
});
