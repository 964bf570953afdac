import { describe, expect, it } from 'vitest';
import { type Affine, applyAffine, chainAffine, invertAffine } from './affine.ts';

const quarterTurn: Affine = [0, 1, -1, 0, 100, 0];
const stretch: Affine = [2, 0, 0, 3, 5, -7];

describe('affine maps', () => {
  it('chain in the order they are named', () => {
    const chained = applyAffine(chainAffine(quarterTurn, stretch), [10, 20]);
    expect(chained).toEqual(applyAffine(stretch, applyAffine(quarterTurn, [10, 20])));
    expect(chained).toEqual([165, 23]);
  });

  it('come back by their inverse', () => {
    const slanted: Affine = [1.5, 0.4, -0.3, 0.9, 12, -8];
    const [x, y] = applyAffine(invertAffine(slanted), applyAffine(slanted, [31, 17]));
    expect(x).toBeCloseTo(31, 9);
    expect(y).toBeCloseTo(17, 9);
  });

  it('refuse to invert a flattened plane', () => {
    expect(() => invertAffine([1, 2, 2, 4, 0, 0])).toThrow(RangeError);
  });
});
