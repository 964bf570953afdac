import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { altered, drawnCard, laid, painted } from '../drawnCard.ts';
import { outlineShadow } from './outlineShadow.ts';

const SCALE = 6;
const SIZE = { width: 105, height: 74 };
const [LEFT, TOP] = [90, 90];
const [RIGHT, BOTTOM] = [LEFT + 105 * SCALE, TOP + 74 * SCALE];
const CORNERS: Corners = [
  [LEFT, TOP],
  [RIGHT, TOP],
  [RIGHT, BOTTOM],
  [LEFT, BOTTOM],
];
const paper = painted(RIGHT + LEFT, BOTTOM + TOP, () => [246, 246, 244]);

/** The card on the ground, lit less on one side as rooms do. */
function lying(ground = paper) {
  return altered(laid(drawnCard(SCALE), CORNERS, ground), (level, _, x) => level * (1 - (0.12 * x) / RIGHT));
}

/** Darker towards the place of a card that lies on it, below and to its right, over so many mm. */
function shaded(wayMm: number) {
  return altered(paper, (level, _, x, y) => {
    const away = Math.hypot(Math.max(0, x - RIGHT), Math.max(0, y - BOTTOM)) / SCALE;
    const isBeside = x > LEFT + 12 && y > TOP + 12;
    return isBeside && away < wayMm ? level * (1 - 0.4 * (1 - away / wayMm)) : level;
  });
}

describe('outlineShadow', () => {
  it('sees that a copy on white paper has none, how white that is, and in what light', () => {
    const { seenShare, paperShare, bareShare, paperLevel, lightSpread } = outlineShadow(lying(), CORNERS, SIZE);
    expect([seenShare, paperShare, bareShare]).toEqual([1, 1, 1]);
    expect(paperLevel).toBeGreaterThan(0.85 * 246);
    expect(paperLevel).toBeLessThan(246);
    expect(lightSpread).toBeCloseTo(0.12, 1);
  });

  it.each([1.5, 3])('sees a shadow of %d mm on two sides', (wayMm) => {
    const { paperShare, bareShare } = outlineShadow(lying(shaded(wayMm)), CORNERS, SIZE);
    expect(paperShare).toBe(1);
    expect(bareShare).toBeGreaterThan(0.3);
    expect(bareShare).toBeLessThan(0.6);
  });

  it('takes no table for paper, and says what a scan cropped to the document shows: nothing', () => {
    const wood = painted(paper.width, paper.height, (x, y) =>
      Math.sin(x / 9 + y / 40) > 0 ? [150, 105, 70] : [120, 80, 50],
    );
    expect(outlineShadow(lying(wood), CORNERS, SIZE).paperShare).toBe(0);
    const card = drawnCard(SCALE);
    const cropped: Corners = [
      [0, 0],
      [card.width, 0],
      [card.width, card.height],
      [0, card.height],
    ];
    expect(outlineShadow(card, cropped, SIZE)).toMatchObject({ seenShare: 0, paperShare: 0, bareShare: 0 });
  });
});
