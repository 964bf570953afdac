import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../../contract/geometry.ts';
import { drawnCard, laid, painted } from '../drawnCard.ts';
import { refineCorners } from './refineCorners.ts';

const truth: Corners = [
  [150.4, 101.7],
  [690.2, 140.1],
  [660.8, 520.3],
  [120.6, 470.9],
];
const rough = truth.map(([x, y], index): Point => [x + [4, -5, 3, -4][index]!, y + [-4, 3, 5, -3][index]!]) as Corners;

function worst(corners: Corners): number {
  return Math.max(...corners.map(([x, y], index) => Math.hypot(x - truth[index]![0], y - truth[index]![1])));
}

describe('refineCorners', () => {
  const photo = laid(
    drawnCard(6),
    truth,
    painted(800, 600, () => [60, 62, 70]),
  );

  it('moves sides onto the edges to a fraction of a pixel', () => {
    expect(worst(refineCorners(photo, rough, 8))).toBeLessThan(0.6);
  });

  it('is not led astray by a finger over an edge', () => {
    const held = painted(800, 600, (x, y) => {
      const byte = (y * 800 + x) * 4;
      const finger = ((x - 400) / 60) ** 2 + ((y - 530) / 70) ** 2 < 1;
      return finger ? [200, 150, 120] : [photo.data[byte]!, photo.data[byte + 1]!, photo.data[byte + 2]!];
    });
    expect(worst(refineCorners(held, rough, 8))).toBeLessThan(1);
  });

  it('leaves a fixed side where it is', () => {
    const [a, b] = refineCorners(photo, rough, 8, [true, false, false, false]);
    const slope = (rough[1][1] - rough[0][1]) / (rough[1][0] - rough[0][0]);
    for (const [x, y] of [a, b]) expect(y - rough[0][1]).toBeCloseTo(slope * (x - rough[0][0]), 6);
  });
});
