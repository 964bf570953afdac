import { expect, it } from 'vitest';
import { bridgePrint } from './bridgePrint.ts';

it('bridgePrint takes out dark strokes and keeps what is broad', () => {
  const data = Uint8Array.from({ length: 30 * 20 }, (_, at) => (at % 30 === 8 ? 20 : at % 30 > 18 ? 90 : 220));
  const row = [...bridgePrint({ data, width: 30, height: 20 }).data.subarray(300, 330)];
  expect(row).toEqual([...new Array(21).fill(220), ...new Array(9).fill(90)]);
});
