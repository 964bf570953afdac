import { expect, it } from 'vitest';
import { band } from './bands.ts';

it.each([
  [6, '6 to 9'],
  [8.9, '6 to 9'],
  [9, '9 to 20'],
  [31, '20 and more'],
] as const)('%f falls into %s', (value, label) => {
  expect(band(value, [6, 9, 20])).toBe(label);
});
