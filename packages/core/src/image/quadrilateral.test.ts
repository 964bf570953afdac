import { expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { centreOf, encloses, sharedPart } from './quadrilateral.ts';

const box = (x: number, y: number, width: number, height: number): Corners => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

it('tells what lies within, whichever way round the corners run', () => {
  const [a, b, c, d] = box(0, 0, 10, 6);
  for (const corners of [
    [a, b, c, d],
    [d, c, b, a],
  ] as Corners[]) {
    expect(encloses(corners, [5, 3])).toBe(true);
    expect(encloses(corners, [11, 3])).toBe(false);
  }
  expect(centreOf(box(0, 0, 10, 6))).toEqual([5, 3]);
});

it('tells how much of one quadrilateral another covers', () => {
  expect(sharedPart(box(0, 0, 10, 6), box(20, 0, 10, 6))).toBe(0);
  expect(sharedPart(box(0, 0, 10, 6), box(-5, -5, 50, 50))).toBe(1);
  expect(sharedPart(box(0, 0, 10, 6), box(5, 0, 10, 6))).toBeCloseTo(0.5, 0);
});
