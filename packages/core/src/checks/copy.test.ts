import { describe, expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { altered, drawnCard, laid, painted } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { copy } from './copy.ts';

const CORNERS: Corners = [
  [90, 90],
  [720, 90],
  [720, 534],
  [90, 534],
];
const paper = painted(810, 624, () => [246, 246, 244]);
const onPaper = laid(drawnCard(6), CORNERS, paper);
const inRoomLight = (picture: typeof paper) => altered(picture, (level, _, x) => level * (1 - 0.00015 * x));
const statusOf = (picture: typeof paper) => copy.run(contextOfPicture(picture, CORNERS))[0]!.status;

describe('copy', () => {
  it('leaves a document without a shadow on white paper to a human, photographed or scanned', () => {
    for (const picture of [inRoomLight(onPaper), onPaper]) expect(statusOf(picture)).toBe('inconclusive');
  });

  it('passes a card whose shadow falls on the paper', () => {
    const shaded = altered(paper, (level, _, x, y) => (x > 100 && y > 100 && x < 732 && y < 546 ? level * 0.6 : level));
    expect(statusOf(inRoomLight(laid(drawnCard(6), CORNERS, shaded)))).toBe('pass');
  });

  it('passes a card on a scanner that has a shadow somewhere', () => {
    const shaded = altered(paper, (level, _, x, y) => (x > 700 && x < 732 && y > 400 && y < 546 ? level * 0.8 : level));
    expect(statusOf(laid(drawnCard(6), CORNERS, shaded))).toBe('pass');
  });

  it('passes a scan whose ground was made white, or that is cropped', () => {
    expect(
      statusOf(
        laid(
          drawnCard(6),
          CORNERS,
          painted(810, 624, () => [255, 255, 255]),
        ),
      ),
    ).toBe('pass');
    expect(copy.run(contextOfPicture(drawnCard(6)))[0]!.status).toBe('pass');
  });

  it('skips where no document was found', () => {
    expect(copy.run(contextOf())[0]!.status).toBe('skipped');
  });
});
