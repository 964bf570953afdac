import { describe, expect, it } from 'vitest';
import { altered, drawnCard, painted } from '../drawnCard.ts';
import { glareSpots } from './glareSpots.ts';

const card = drawnCard(10);

describe('glareSpots', () => {
  it('finds a mirrored lamp, where it is and how large', () => {
    const lit = altered(card, (level, _, x, y) => {
      const away = ((x - 600) / 110) ** 2 + ((y - 300) / 70) ** 2;
      return Math.min(255, level + 400 * Math.exp(-away));
    });
    const [spot, ...others] = glareSpots(lit, 5);
    expect(others).toEqual([]);
    expect(spot!.x + spot!.width / 2).toBeGreaterThan(560);
    expect(spot!.x + spot!.width / 2).toBeLessThan(640);
    expect(Math.abs(spot!.y + spot!.height / 2 - 300)).toBeLessThan(40);
    expect(spot!.area).toBeGreaterThan(20_000);
    expect(spot!.area).toBeLessThan(120_000);
  });

  it('does not take white paper for glare', () => {
    expect(glareSpots(card, 5)).toEqual([]);
    const whiteZone = altered(card, (level, _, __, y) => (y > 540 ? Math.min(255, level + 40) : level));
    expect(glareSpots(whiteZone, 5)).toEqual([]);
    expect(
      glareSpots(
        painted(400, 300, () => [255, 255, 255]),
        5,
      ),
    ).toEqual([]);
  });
});
