import { describe, expect, it } from 'vitest';
import { above, below, figure } from './againstLimits.ts';

describe('limits', () => {
  it('are reached from below and fallen short of from above', () => {
    const rising = { warn: 0.1, fail: 0.2 };
    expect([0.09, 0.1, 0.2, Number.POSITIVE_INFINITY].map((value) => above(value, rising))).toEqual([
      'pass',
      'warn',
      'fail',
      'fail',
    ]);
    const falling = { warn: 7, fail: 5 };
    expect([7, 6.9, 5, 4.9].map((value) => below(value, falling))).toEqual(['pass', 'warn', 'warn', 'fail']);
  });

  it('are compared with figures of three digits', () => {
    expect([figure(0.123456), figure(7.4012), figure(0)]).toEqual([0.123, 7.4, 0]);
  });
});
