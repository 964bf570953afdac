import { type Homography, pinhole } from '@rectoverso/fixtures';
import { expect, it } from 'vitest';
import type { Picture } from '../picture.ts';
import { warp } from './warp.ts';

/** White, with a black square around a place. */
function pictureWith(x: number, y: number): Picture {
  const [width, height] = [80, 60];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let row = y - 3; row < y + 3; row++) {
    for (let column = x - 3; column < x + 3; column++)
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return { name: 'square', data, width, height };
}

function darkestPlace({ data, width, height }: Picture): [number, number] {
  let [sumX, sumY, count] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    if (data[i * 4]! > 60) continue;
    sumX += (i % width) + 0.5;
    sumY += Math.floor(i / width) + 0.5;
    count++;
  }
  return [sumX / count, sumY / count];
}

it('leaves a picture as it is under the map that does nothing', () => {
  const picture = pictureWith(20, 30);
  const seen = warp(picture, [1, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect([seen.width, seen.height]).toEqual([80, 60]);
  expect(darkestPlace(seen)).toEqual([20, 30]);
});

it('turns a quarter clockwise', () => {
  const quarter: Homography = [0, -1, 0, 1, 0, 0, 0, 0, 1];
  const seen = warp(pictureWith(20, 30), quarter);
  expect([seen.width, seen.height]).toEqual([60, 80]);
  const [x, y] = darkestPlace(seen);
  expect(x).toBeCloseTo(30, 0);
  expect(y).toBeCloseTo(20, 0);
});

it('shows what is nearer larger, and the table around', () => {
  const size = { width: 80, height: 60 };
  const seen = warp(pictureWith(40, 30), pinhole([40, 30], 1, { pitch: 0.4, yaw: 0, roll: 0 }, size));
  const tableIn = (row: number) =>
    Array.from({ length: seen.width }, (_, x) => seen.data[(row * seen.width + x) * 4]).filter((value) => value === 118)
      .length;
  const [far, near] = [tableIn(2), tableIn(seen.height - 3)].sort((a, b) => b - a) as [number, number];
  expect(far).toBeGreaterThan(10);
  expect(near).toBeLessThan(4);
});
