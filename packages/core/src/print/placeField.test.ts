import { expect, it } from 'vitest';
import type { FoundAnchor } from './findAnchors.ts';
import { placeField } from './placeField.ts';

const AT = { x: 10, y: 10, width: 20, height: 4 };
const anchor = (words: string, x: number, y: number, dx: number, dy: number, stray = false): FoundAnchor => ({
  anchor: { words, at: [x, y] },
  offset: [dx, dy],
  stray,
});

it('keeps the place where no label was found', () => expect(placeField(AT, 'NOM', [])).toEqual(AT));

it('moves as the labels are moved, the near ones most', () => {
  const place = placeField(AT, 'NOM', [anchor('NOM', 10, 8, 1, 0.5), anchor('FAR', 80, 60, -1, -0.5)]);
  expect(place.x).toBeCloseTo(11, 1);
  expect(place.y).toBeCloseTo(10.5, 1);
  expect(place.width).toBe(20);
});

it('follows its own label to another line, and no other label that strays', () => {
  expect(placeField(AT, 'NOM', [anchor('OTHER', 10, 20, 0, 0), anchor('NOM', 10, 8, 0, 6, true)]).y).toBe(16);
  expect(placeField(AT, 'NOM', [anchor('OTHER', 10, 20, 0, 6, true), anchor('THIRD', 10, 30, 0, 0)]).y).toBe(10);
});
