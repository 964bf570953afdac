import { expect, it } from 'vitest';
import { inPercent, reaches, shareOf } from './share.ts';

it('counts what is right', () => {
  expect(shareOf([1, 2, 3, 4], (value) => value > 1)).toEqual({ right: 3, of: 4 });
});

it.each([
  [{ right: 107, of: 110 }, '97.2 % (107 of 110)'],
  [{ right: 3, of: 3 }, '100.0 % (3 of 3)'],
  [{ right: 0, of: 0 }, '–'],
])('%o in percent, never rounded up', (share, words) => {
  expect(inPercent(share)).toBe(words);
});

it.each([
  [{ right: 97, of: 100 }, 97, true],
  [{ right: 969, of: 1000 }, 97, false],
  [{ right: 0, of: 0 }, 97, null],
] as const)('%o against %i %%', (share, percent, reached) => {
  expect(reaches(share, percent)).toBe(reached);
});
