import { expect, it } from 'vitest';
import { bordersOf } from './bordersOf.ts';

it('bordersOf tells the sides that are touched, the share of them and how far in the cells reach', () => {
  const rows = ['......', '......', '###...', '##....', '##....'];
  const cells = [...rows.join('')].flatMap((sign, at) => (sign === '#' ? [at] : []));
  expect(bordersOf(cells, 6, 5)).toEqual([
    { share: 2 / 6, reach: 3 },
    { share: 3 / 5, reach: 3 },
  ]);
  expect(bordersOf([14], 6, 5)).toEqual([]);
});
