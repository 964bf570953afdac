import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { drawnCard, laid, painted } from '../drawnCard.ts';
import { contentMap } from './contentMap.ts';
import { edgeMap } from './edgeMap.ts';
import { liesOnBed } from './liesOnBed.ts';

const card: Corners = [
  [20, 15],
  [400, 22],
  [395, 290],
  [15, 283],
];
const scanOn = (ground: (x: number, y: number) => [number, number, number]) =>
  contentMap(edgeMap(laid(drawnCard(3), card, painted(420, 310, ground))), 3);

describe('liesOnBed', () => {
  it('knows a card laid askew on bare glass', () => {
    expect(
      liesOnBed(
        scanOn(() => [225, 225, 222]),
        card,
      ),
    ).toBe(true);
  });

  it('sees a ground that shows something', () => {
    expect(
      liesOnBed(
        scanOn((x, y) => (((x >> 2) + (y >> 2)) % 2 ? [90, 70, 50] : [140, 110, 80])),
        card,
      ),
    ).toBe(false);
  });

  it('takes an even, narrow rim for the document’s own', () => {
    const rim: Corners = [
      [10, 10],
      [410, 10],
      [410, 300],
      [10, 300],
    ];
    expect(
      liesOnBed(
        scanOn(() => [225, 225, 222]),
        rim,
      ),
    ).toBe(false);
  });
});
