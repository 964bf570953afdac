import { describe, expect, it } from 'vitest';
import { solveLinear } from './solveLinear.ts';

describe('solveLinear', () => {
  it('solves equations, also where the first coefficient is 0', () => {
    const equations = [
      [0, 2, 1, 7],
      [1, 1, 1, 6],
      [3, 0, -1, 0],
    ];
    const [x, y, z] = solveLinear(equations) as [number, number, number];
    for (const [a, b, c, right] of equations) expect(a! * x + b! * y + c! * z).toBeCloseTo(right!);
  });

  it('gives 0 for an unknown that nothing determines', () => {
    expect(
      solveLinear([
        [2, 0, 6],
        [0, 0, 0],
      ]),
    ).toEqual([3, 0]);
  });
});
