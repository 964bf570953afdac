import { describe, expect, it } from 'vitest';
import { isGood, isGrey, isLegible, isUnderCast } from './subsets.ts';
import type { BenchTruth } from './truth.ts';

function truth(expectedAdvice: BenchTruth['expectedAdvice'], name?: string, strength = 'strong'): BenchTruth {
  return { file: 'a.jpg', expectedAdvice, ...(name ? { defects: [{ name, strength }] } : {}) };
}

describe.each([
  ['a good picture', truth('accept'), { legible: true, good: true, grey: false, cast: false }],
  ['a blurred one', truth('retake', 'blurred'), { legible: false, good: false, grey: false, cast: false }],
  ['one of a worn document', truth('review', 'wornMrz'), { legible: true, good: false, grey: false, cast: false }],
  ['an original in warm light', truth('accept', 'warmLight'), { legible: true, good: true, grey: false, cast: true }],
  ['a copy', truth('retake', 'warmCopy', 'mild'), { legible: true, good: false, grey: true, cast: false }],
  [
    'one that lost part of its colour',
    truth('accept', 'grey', 'mild'),
    { legible: true, good: true, grey: false, cast: false },
  ],
  ['one in doubt', truth('review'), { legible: true, good: true, grey: false, cast: false }],
])('%s', (_, one, { legible, good, grey, cast }) => {
  it('is of its subsets', () => {
    expect([isLegible(one), isGood(one), isGrey(one), isUnderCast(one)]).toEqual([legible, good, grey, cast]);
  });
});
