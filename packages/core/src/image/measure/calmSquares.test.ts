import { expect, it } from 'vitest';
import { calmSquares } from './calmSquares.ts';

it('finds the squares that vary least, and none that is black or white all over', () => {
  const [width, height, size] = [40, 20, 10];
  const levels = [
    [250, 120, 90, 0],
    [200, 60, 160, 250],
  ];
  const busy = [120, 90];
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const level = levels[Math.floor(at / width / size)]![Math.floor((at % width) / size)]!;
    return level + (busy.includes(level) ? 30 * (at % 2) : at % 2);
  });
  const found = calmSquares({ data, width, height }, size, 3);
  expect(found).toEqual([
    { left: 0, top: 10 },
    { left: 10, top: 10 },
    { left: 20, top: 10 },
  ]);
  expect(calmSquares({ data, width, height }, size, 9)).toHaveLength(5);
});
