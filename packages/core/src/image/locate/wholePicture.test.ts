import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { drawnCard, laid, painted } from '../drawnCard.ts';
import { rectangleCorners } from '../homography.ts';
import { straighten } from '../straighten.ts';
import { contentMap } from './contentMap.ts';
import { edgeMap } from './edgeMap.ts';
import { wholePicture } from './wholePicture.ts';

const card = drawnCard(5);

describe('wholePicture', () => {
  it('takes a scan of a card as the card, a long side first', () => {
    expect(wholePicture(contentMap(edgeMap(card), 2))).toEqual(rectangleCorners(card.width, card.height));
    const [a, b, c, d] = rectangleCorners(card.width, card.height);
    const upright = straighten(card, [b, c, d, a], { width: card.height, height: card.width });
    expect(wholePicture(contentMap(edgeMap(upright), 2))![1]).toEqual([upright.width, upright.height]);
  });

  it('does not take a page around a card, nor a picture of another shape', () => {
    const part: Corners = [
      [60, 50],
      [270, 50],
      [270, 198],
      [60, 198],
    ];
    const page = laid(
      card,
      part,
      painted(600, 424, () => [246, 246, 246]),
    );
    expect(wholePicture(contentMap(edgeMap(page), 2))).toBeNull();
    const wide = straighten(card, rectangleCorners(card.width, card.height), { width: 640, height: 360 });
    expect(wholePicture(contentMap(edgeMap(wide), 2))).toBeNull();
  });
});
