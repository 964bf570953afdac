import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../drawnCard.ts';
import { sheetsOver } from './sheetsOver.ts';

const card = drawnCard(8);
const CELL = 6;

/** The card under white paper wherever `isOn` says so, mm. */
function under(isOn: (x: number, y: number) => boolean) {
  return altered(card, (level, _, x, y) => (isOn(x / 8, y / 8) ? 246 : level));
}

describe('sheetsOver', () => {
  it('finds none on a card, nor a margin', () => {
    expect(sheetsOver(card, CELL)).toEqual([]);
    expect(
      sheetsOver(
        under((x) => x < 2.5),
        CELL,
      ),
    ).toEqual([]);
  });

  it.each([
    ['below', (x: number, y: number) => y > 52 + x / 15, { x: 0, y: 52 }],
    ['the left', (x: number) => x < 42, { x: 0, y: 0 }],
    ['the right', (x: number, y: number) => x > 75 - y / 12, { x: 70, y: 0 }],
  ])('finds a sheet that lies over it from %s, straight or askew', (_, isOn, at) => {
    const [sheet, ...others] = sheetsOver(under(isOn), CELL);
    expect(others).toEqual([]);
    expect(Math.abs(sheet!.x / 8 - at.x)).toBeLessThan(2);
    expect(Math.abs(sheet!.y / 8 - at.y)).toBeLessThan(2);
    const covered = Array.from({ length: 105 * 74 }, (_, place) =>
      isOn((place % 105) + 0.5, Math.floor(place / 105) + 0.5),
    );
    expect(sheet!.area / 64 / covered.filter(Boolean).length).toBeCloseTo(1, 1);
    expect(sheet!.areaWithin({ x: 0, y: 0, width: card.width, height: card.height })).toBe(sheet!.area);
  });

  it('takes blank places that print ends here and there for none', () => {
    const blankEnd = altered(card, (level, channel, x, y) =>
      x / 8 > 60 + 12 * Math.sin(y / 40) ? [205, 212, 220][channel]! : level,
    );
    expect(sheetsOver(blankEnd, CELL)).toEqual([]);
  });
});
