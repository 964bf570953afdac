import { describe, expect, it } from 'vitest';
import { waitAfter } from './retrySchedule.ts';

describe('waitAfter', () => {
  it('follows the published schedule: ten tries, the last 75 h 35 min 5 s after the first', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => waitAfter(tries, 0, 0));
    expect(waits.reduce<number>((sum, wait) => sum + (wait ?? Number.NaN), 0)).toBe(((75 * 60 + 35) * 60 + 5) * 1000);
    expect(waitAfter(10)).toBeNull();
  });

  it('never comes back sooner, and up to a tenth later', () => {
    expect([waitAfter(2, 0, 0), waitAfter(2, 0, 1)]).toEqual([300_000, 330_000]);
  });

  it('waits as long as the receiver asks, for a day at most', () => {
    expect(waitAfter(1, 60_000, 0)).toBe(60_000);
    expect(waitAfter(3, 60_000, 0)).toBe(1_800_000);
    expect(waitAfter(1, 1e12, 0)).toBe(86_400_000);
  });
});
