import { describe, expect, it } from 'vitest';
import { WORKING_LONG_SIDE_PX, workingLongSide } from './capture.ts';

describe('workingLongSide', () => {
  it('shrinks by whole numbers where enough is left', () => {
    expect([4000, 5200, 6000, 8000].map(workingLongSide)).toEqual([2000, 2600, 2000, 2000]);
  });

  it('keeps what is small, and as much as is looked at of what is little larger', () => {
    expect([640, 2600].map(workingLongSide)).toEqual([640, 2600]);
    expect([2601, 3500, 5300].map(workingLongSide)).toEqual(Array(3).fill(WORKING_LONG_SIDE_PX));
  });
});
