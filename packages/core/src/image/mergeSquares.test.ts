import { expect, it } from 'vitest';
import { painted } from './drawnCard.ts';
import { mergeSquares } from './mergeSquares.ts';

it('gives the rounded mean of every square, and leaves out what fills none', () => {
  const picture = painted(7, 4, (x, y) => [x * 30, y * 60, 255 - x - y]);
  const { data, width, height } = mergeSquares(picture, 3);
  expect([width, height]).toEqual([2, 1]);
  expect([...data]).toEqual([30, 60, 253, 255, 120, 60, 250, 255]);
});

it('holds the brightest squares of the largest side', () => {
  const { data } = mergeSquares(
    painted(16, 16, () => [255, 254, 255]),
    16,
  );
  expect([...data]).toEqual([255, 254, 255, 255]);
});
