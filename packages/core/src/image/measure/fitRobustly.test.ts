import { describe, expect, it } from 'vitest';
import { fitRobustly } from './fitRobustly.ts';

const places = Array.from({ length: 200 }, (_, index) => [1, index / 200]);

describe('fitRobustly', () => {
  it('finds the line that most values lie on, whatever the others say', () => {
    const values = places.map(([, x], index) => (index % 3 === 0 ? 9 : 2 + 3 * x! + ((index % 7) - 3) / 500));
    const [offset, slope] = fitRobustly(places, values);
    expect(offset).toBeCloseTo(2, 1);
    expect(slope).toBeCloseTo(3, 1);
  });

  it('leaves nothing over where the values agree exactly', () => {
    expect(fitRobustly(places, new Array(200).fill(5)).map((weight) => Math.round(weight * 1e6) / 1e6)).toEqual([5, 0]);
  });
});
