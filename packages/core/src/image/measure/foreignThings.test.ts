import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../drawnCard.ts';
import { foreignThings } from './foreignThings.ts';

const card = drawnCard(8);
const CELL = 6;
const PORTRAIT = { x: 5 * 8, y: 11 * 8, width: 30 * 8, height: 40 * 8 };
const SKIN = [198, 140, 102];

/** The card with something of this colour wherever `isOn` says so, mm. */
function under(colour: readonly number[], isOn: (x: number, y: number) => boolean) {
  return altered(card, (level, channel, x, y) => (isOn(x / 8, y / 8) ? colour[channel]! : level));
}

describe('foreignThings', () => {
  it('finds none on a card', () => {
    expect(foreignThings(card, CELL, [PORTRAIT])).toEqual([]);
  });

  it('finds a finger that comes from below, where it is and how far it reaches', () => {
    const held = under(SKIN, (x, y) => Math.abs(x - 60) < 8 && y > 50);
    const [finger, ...others] = foreignThings(held, CELL, [PORTRAIT]);
    expect(others).toEqual([]);
    expect(finger!.reach! / 8).toBeCloseTo(24, -0.3);
    expect((finger!.x + finger!.width / 2) / 8).toBeCloseTo(60, 0);
    expect(finger!.area / 64).toBeCloseTo(16 * 24, -2);
    expect(finger!.areaWithin({ x: 0, y: 56 * 8, width: 105 * 8, height: 14 * 8 }) / 64).toBeCloseTo(16 * 14, -2);
  });

  it('finds a finger over the portrait by what lies beside it', () => {
    const held = under(SKIN, (x, y) => x < 20 && Math.abs(y - 30) < 8);
    expect(foreignThings(held, CELL, [PORTRAIT])).toHaveLength(1);
  });

  it('finds a note that lies inside and comes over no border', () => {
    const [note] = foreignThings(
      under([245, 233, 107], (x, y) => Math.abs(x - 70) < 12 && Math.abs(y - 30) < 12),
      CELL,
      [PORTRAIT],
    );
    expect(note!.reach).toBeNull();
  });

  it('takes neither a tint that fades nor a border that was found too far out for a thing', () => {
    const tinted = altered(card, (level, channel, x, y) =>
      channel === 2 ? level * (1 - 0.4 * Math.exp(-(((x - 600) / 160) ** 2 + ((y - 350) / 160) ** 2))) : level,
    );
    expect(foreignThings(tinted, CELL, [PORTRAIT])).toEqual([]);
    expect(
      foreignThings(
        under([120, 80, 40], (x) => x > 100),
        CELL,
        [PORTRAIT],
      ),
    ).toEqual([]);
  });
});
