import { expect, it } from 'vitest';
import { confusionOf } from './confusion.ts';

it('counts each truth by what was said of it', () => {
  const pairs = [
    ['recto', 'recto'],
    ['recto', 'verso'],
    ['verso', 'recto'],
    ['recto', 'nothing'],
    ['recto', 'recto'],
  ] as const;
  expect(confusionOf(pairs)).toEqual({
    columns: ['recto', 'verso', 'nothing'],
    rows: [
      { truth: 'recto', counts: [2, 1, 1] },
      { truth: 'verso', counts: [1, 0, 0] },
    ],
  });
});

it('has no column for what was never said', () => {
  expect(confusionOf([['bill', 'nothing']])).toEqual({
    columns: ['nothing'],
    rows: [{ truth: 'bill', counts: [1] }],
  });
});
