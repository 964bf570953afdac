import { expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { painted } from '../drawnCard.ts';
import { rimProfiles } from './rimProfiles.ts';

const SIZE = { width: 60, height: 40 };

/** A dark card of 60 × 40 mm at 8 px/mm on a ground that is 200 near it and 240 from 3 mm on. */
function picture(margin: number) {
  const corners: Corners = [
    [margin, margin],
    [margin + 480, margin],
    [margin + 480, margin + 320],
    [margin, margin + 320],
  ];
  const image = painted(480 + 2 * margin, 320 + 2 * margin, (x, y) => {
    const out = Math.max(margin - x - 0.5, x + 0.5 - margin - 480, margin - y - 0.5, y + 0.5 - margin - 320) / 8;
    const level = out < 0 ? 90 : out < 3 ? 200 : 240;
    return [level, level, level];
  });
  return { image, corners };
}

it('tells the levels at each distance, alike on all four sides', () => {
  const { image, corners } = picture(80);
  const { profiles, seenShare } = rimProfiles(image, corners, SIZE);
  expect(seenShare).toBe(1);
  expect(profiles).toHaveLength(2 * (10 - 2) + 2 * (6 - 2));
  for (const { between } of profiles) {
    for (const [near, far, level] of [
      [-2.5, -0.5, 90],
      [0.5, 2.5, 200],
      [3.5, 6.5, 240],
    ] as const) {
      for (const value of between(near, far)) expect(Math.abs(value - level)).toBeLessThan(1.5);
    }
  }
});

it('leaves out what lies beyond the picture', () => {
  const { image, corners } = picture(20);
  expect(rimProfiles(image, corners, SIZE)).toEqual({ profiles: [], seenShare: 0 });
});
