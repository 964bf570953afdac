import { describe, expect, it } from 'vitest';
import { drawnCard, painted } from '../drawnCard.ts';
import { rectangleCorners } from '../homography.ts';
import { blankShare } from './blankShare.ts';
import { contentMap } from './contentMap.ts';
import { edgeMap } from './edgeMap.ts';

describe('blankShare', () => {
  it('is low on a card, and high on a page of which the card fills a part', () => {
    const card = drawnCard(3);
    const whole = blankShare(contentMap(edgeMap(card), 3), rectangleCorners(card.width, card.height));
    expect(whole).toBeLessThan(0.45);
    const page = painted(630, 444, (x, y) => {
      const byte = (y * card.width + x) * 4;
      const on = x < card.width && y < card.height;
      return on ? [card.data[byte]!, card.data[byte + 1]!, card.data[byte + 2]!] : [245, 245, 245];
    });
    expect(blankShare(contentMap(edgeMap(page), 3), rectangleCorners(630, 444))).toBeGreaterThan(0.6);
  });
});
