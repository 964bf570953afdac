import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';

describe('edgeMap', () => {
  it('measures slopes in levels per pixel, with their direction', () => {
    const { gx, gy, strength } = edgeMap(painted(20, 20, (x, y) => [3 * x + 4 * y, 0, 0]));
    const at = 10 * 20 + 10;
    expect(gx[at]).toBeCloseTo(3, 1);
    expect(gy[at]).toBeCloseTo(4, 1);
    expect(strength[at]).toBeCloseTo(5, 1);
  });

  it('sees an edge between colours of one brightness', () => {
    const { strength } = edgeMap(painted(20, 20, (x) => (x < 10 ? [200, 100, 100] : [100, 151, 100])));
    expect(strength[10 * 20 + 10]).toBeGreaterThan(20);
  });
});
