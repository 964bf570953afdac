import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../drawnCard.ts';
import { paperDifference } from './paperDifference.ts';

const card = drawnCard(8);
const CELL = 6;
/** The portrait of the drawn card, mm. */
const inPortrait = (x: number, y: number) => x * 0.75 > 5 && x * 0.75 < 35 && y * 0.75 > 11 && y * 0.75 < 51;

function at(image: typeof card, xMm: number, yMm: number): number {
  const { data, width } = paperDifference(image, CELL, inPortrait);
  return data[Math.floor(yMm / 0.75) * width + Math.floor(xMm / 0.75)]!;
}

describe('paperDifference', () => {
  it('sees neither print nor the colours of the ground', () => {
    const { data, width } = paperDifference(card, CELL, inPortrait);
    const most = data.reduce((most, value, at) =>
      inPortrait(at % width, Math.floor(at / width)) ? most : Math.max(most, value),
    );
    expect(most).toBeLessThan(1);
  });

  it('sees skin, under daylight and a warm lamp, and something black', () => {
    for (const lamp of [
      [1, 1, 1],
      [1.1, 1, 0.7],
    ]) {
      const held = altered(card, (level, channel, x, y) => {
        const paint = x > 400 && x < 560 && y > 300 ? [205, 150, 120][channel]! : level;
        return Math.min(255, paint * lamp[channel]!);
      });
      expect(at(held, 60, 60)).toBeGreaterThan(1.5);
      expect(at(held, 90, 60)).toBeLessThan(1);
    }
    const gloved = altered(card, (level, _, x, y) => (x > 400 && x < 560 && y > 300 ? 35 : level));
    expect(at(gloved, 60, 60)).toBeGreaterThan(1.5);
  });

  it('does not take a shadow for a thing', () => {
    const shaded = altered(card, (level, _, x) => (x > 500 ? level * 0.68 : level));
    expect(at(shaded, 90, 20)).toBeLessThan(1);
  });
});
