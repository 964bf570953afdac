import { expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { crossingsOf } from './crossings.ts';
import { edgeMap } from './edgeMap.ts';
import { traceSide } from './traceSide.ts';

// A card of 120 × 80 in a picture of 200 × 160, and a line at 30 degrees that bounds nothing.
const edges = edgeMap(
  painted(200, 160, (x, y) => (x >= 40 && x < 160 && y >= 40 && y < 120 ? [200, 200, 200] : [70, 70, 70])),
);
const [LEFT, RIGHT, TOP, BOTTOM, ASKEW] = [0, 1, 2, 3, 4];
const sides = [
  { nx: 1, ny: 0, offset: 40 },
  { nx: 1, ny: 0, offset: 160 },
  { nx: 0, ny: 1, offset: 40 },
  { nx: 0, ny: 1, offset: 120 },
  { nx: Math.cos(Math.PI / 6), ny: Math.sin(Math.PI / 6), offset: 100 },
].map((line) => traceSide(edges, line, 3));
const { places, pairs, pairOf, worth } = crossingsOf(sides, 50, 80, 0.02);
const n = sides.length;

it('pairs the sides that can lie opposite each other', () => {
  expect(pairs).toEqual([
    [LEFT, RIGHT],
    [TOP, BOTTOM],
  ]);
  expect(pairOf[TOP * n + BOTTOM]).toBe(1);
  expect(pairOf[LEFT * n + TOP]).toBe(-1);
});

it('tells where sides meet, unless they are near parallel', () => {
  expect(Math.abs(places[TOP * n + LEFT]! - places[TOP * n + RIGHT]!)).toBeCloseTo(120);
  expect(places[LEFT * n + RIGHT]).toBeNaN();
});

it('values a side between the two it ends at, and none that lies on no edge', () => {
  expect(worth[pairOf[LEFT * n + RIGHT]! * n + TOP]).toBeGreaterThan(0.8);
  expect(worth[pairOf[TOP * n + BOTTOM]! * n + ASKEW]).toBe(0);
});
