import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { borderSides, edgeSupport, pointOn, sideWorth, traceSide } from './traceSide.ts';

// An edge along y = 60 from x = 50 to x = 150, in a picture of 200 × 100.
const edges = edgeMap(painted(200, 100, (x, y) => (y >= 60 && x >= 50 && x < 150 ? [200, 200, 200] : [80, 80, 80])));
const side = traceSide(edges, { nx: 0, ny: 1, offset: 60 }, 3);
const along = (x: number) => pointOn(side, 0)[0] - x;

describe('traceSide', () => {
  it('values a side that ends where its edge ends most', () => {
    const exact = sideWorth(side, along(50), along(150));
    expect(exact).toBeGreaterThan(0.9);
    expect(sideWorth(side, along(70), along(130))).toBeLessThan(0.7 * exact);
    expect(sideWorth(side, along(20), along(180))).toBeLessThan(0.8 * exact);
    expect(sideWorth(side, along(150), along(195))).toBe(0);
  });

  it('follows the edge between two points', () => {
    expect(edgeSupport(edges, [60, 60], [140, 60], 3)).toBeGreaterThan(0.95);
    expect(edgeSupport(edges, [60, 30], [140, 30], 3)).toBe(0);
    expect(edgeSupport(edges, [100, 20], [100, 95], 3)).toBeLessThan(0.1);
  });

  it('gives the borders a middling worth', () => {
    const [left] = borderSides(edges);
    const worth = sideWorth(left!, -40, 40);
    expect(worth).toBeGreaterThan(0.3);
    expect(worth).toBeLessThan(0.6);
  });
});
