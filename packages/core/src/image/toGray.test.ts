import { describe, expect, it } from 'vitest';
import { painted } from './drawnCard.ts';
import { toGray } from './toGray.ts';

describe('toGray', () => {
  it('weighs the channels as the eye does and leaves grey as it is', () => {
    const colours = [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [90, 90, 90],
    ] as const;
    const { data } = toGray(painted(4, 1, (x) => colours[x]!));
    expect([...data]).toEqual([77, 149, 29, 90]);
  });
});
