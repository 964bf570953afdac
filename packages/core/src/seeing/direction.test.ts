import { describe, expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { directions, proportions, towards } from './direction.ts';

const upright: Corners = [
  [10, 10],
  [110, 12],
  [109, 62],
  [9, 60],
];
const turned: Corners = [upright[2], upright[3], upright[0], upright[1]];

describe('directions', () => {
  it('tries upright first, however the corners are given', () => {
    expect(directions(upright, null)).toEqual([upright, turned]);
    expect(directions(turned, null)).toEqual([upright, turned]);
  });

  it('knows the direction where there is a zone', () => {
    expect(directions(upright, turned)).toEqual([turned]);
    expect(towards(turned, upright)).toEqual(upright);
  });
});

it('measures width over height', () => expect(proportions(upright)).toBeCloseTo(2, 1));
