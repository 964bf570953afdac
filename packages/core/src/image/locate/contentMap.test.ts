import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { contentMap, contentShare } from './contentMap.ts';
import { edgeMap } from './edgeMap.ts';

// Stripes in the right half.
const map = contentMap(edgeMap(painted(80, 40, (x) => (x < 40 || x % 8 < 4 ? [0, 0, 0] : [200, 200, 200]))), 5);

describe('contentShare', () => {
  it('is the share of a box that shows something', () => {
    expect(contentShare(map, 0, 0, 36, 40)).toBe(0);
    expect(contentShare(map, 44, 2, 76, 38)).toBeGreaterThan(0.9);
    expect(contentShare(map, 0, 2, 78, 38)).toBeCloseTo(0.5, 1);
  });

  it('clips the box to the picture', () => {
    expect(contentShare(map, 44, 2, 200, 38)).toBeGreaterThan(0.8);
    expect(contentShare(map, 90, 0, 120, 40)).toBe(0);
  });
});
