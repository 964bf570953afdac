import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { contentInside } from './contentInside.ts';
import { edgeMap } from './edgeMap.ts';

describe('contentInside', () => {
  it('counts pixels and edges of a slanted polygon, clipped to the picture', () => {
    const halves = edgeMap(painted(40, 40, (x) => (x < 20 ? [0, 0, 0] : [200, 200, 200])));
    const diamond = contentInside(
      halves,
      [
        [20, 0],
        [40, 20],
        [20, 40],
        [0, 20],
      ],
      5,
    );
    expect(Math.abs(diamond.pixels - 800)).toBeLessThanOrEqual(40);
    expect(diamond.edges).toBeGreaterThan(100);
    expect(diamond.edges).toBeLessThan(200);
    const outside = contentInside(
      halves,
      [
        [-10, 10],
        [5, 10],
        [5, 20],
        [-10, 20],
      ],
      5,
    );
    expect(outside).toEqual({ pixels: 50, edges: 0 });
  });
});
