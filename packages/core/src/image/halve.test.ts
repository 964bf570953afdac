import { expect, it } from 'vitest';
import { painted } from './drawnCard.ts';
import { halve } from './halve.ts';

it('gives the rounded mean of every four pixels of the part', () => {
  const picture = painted(6, 4, (x, y) => [x * 40, y * 60, 255 - x - y]);
  const { data, width, height } = halve(picture, { x: 2, y: 0, width: 4, height: 2 });
  expect([width, height]).toEqual([2, 1]);
  expect([...data]).toEqual([100, 30, 252, 255, 180, 30, 250, 255]);
});

it('takes pixels that do not lie on whole words', () => {
  const picture = painted(2, 2, () => [9, 90, 200]);
  const askew = new Uint8Array(17);
  askew.set(picture.data, 1);
  const part = { x: 0, y: 0, width: 2, height: 2 };
  expect([...halve({ ...picture, data: askew.subarray(1) }, part).data]).toEqual([9, 90, 200, 255]);
});
