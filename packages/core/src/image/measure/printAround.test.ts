import { describe, expect, it } from 'vitest';
import { printAround } from './printAround.ts';

const SIZE = 60;
const SPOT = Array.from({ length: SIZE * SIZE }, (_, at) => at).filter(
  (at) => Math.hypot((at % SIZE) - 30, Math.floor(at / SIZE) - 30) < 6,
);
const paper = { data: new Uint8Array(SIZE * SIZE).fill(220), width: SIZE, height: SIZE };

describe('printAround', () => {
  it('tells a spot amid print from one on blank paper', () => {
    const printed = { ...paper, data: paper.data.map((level, at) => (at % 5 === 0 ? 90 : level)) };
    expect(printAround(SPOT, printed, paper)).toBeCloseTo(0.2, 1);
    expect(printAround(SPOT, paper, paper)).toBe(0);
  });

  it('does not look at what is farther away', () => {
    const elsewhere = { ...paper, data: paper.data.map((level, at) => (at % SIZE < 12 ? 90 : level)) };
    expect(printAround(SPOT, elsewhere, paper)).toBe(0);
  });
});
