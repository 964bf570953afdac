import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { saturated, thinEdges } from './edgePixels.ts';

describe('thinEdges', () => {
  it('keeps an edge one pixel thin, under its direction', () => {
    const halves = painted(60, 40, (x) => (x >= 20 ? [200, 200, 200] : [50, 50, 50]));
    const { x, from } = thinEdges(edgeMap(halves), 3);
    expect([from[0], from[1]]).toEqual([0, x.length]);
    expect(x.length).toBe(36);
    for (const place of x) expect(Math.abs(place + 30 - 20)).toBeLessThanOrEqual(1);
  });

  it('keeps nothing of a plain picture', () => {
    expect(thinEdges(edgeMap(painted(60, 40, () => [90, 90, 90])), 3).x).toHaveLength(0);
  });
});

describe('saturated', () => {
  it('is a half at the softness and never more than 1', () => {
    expect(saturated(3, 3)).toBe(0.5);
    expect(saturated(1000, 3)).toBeLessThanOrEqual(1);
  });
});
