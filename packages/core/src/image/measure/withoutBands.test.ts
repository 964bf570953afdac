import { expect, it } from 'vitest';
import { withoutBands } from './withoutBands.ts';

const [WIDTH, HEIGHT] = [100, 70];

const maskOf = (isForeign: (x: number, y: number) => boolean) => ({
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => Number(isForeign(at % WIDTH, Math.floor(at / WIDTH)))),
  width: WIDTH,
  height: HEIGHT,
});
const left = ({ data }: { data: Uint8Array }) => data.reduce((sum, value) => sum + value, 0);

it('takes out a header, with a title in it or without, along any side', () => {
  expect(left(withoutBands(maskOf((_, y) => y < 10)))).toBe(0);
  expect(left(withoutBands(maskOf((x, y) => y < 10 && (x < 30 || x > 70))))).toBe(0);
  expect(left(withoutBands(maskOf((x) => x >= WIDTH - 12)))).toBe(0);
});

it('keeps what reaches out of a header', () => {
  const finger = (x: number, y: number) => Math.abs(x - 50) < 8 && y < 40;
  expect(left(withoutBands(maskOf((x, y) => y < 10 || finger(x, y))))).toBeGreaterThan(15 * 25);
});

it('keeps what lies askew, what does not reach along the side, and what reaches far in', () => {
  for (const isForeign of [
    (x: number, y: number) => y < 4 + x / 8,
    (x: number, y: number) => y < 10 && x < 60,
    (_: number, y: number) => y < 30,
  ]) {
    const mask = maskOf(isForeign);
    expect(left(withoutBands(mask))).toBe(left(mask));
  }
});
