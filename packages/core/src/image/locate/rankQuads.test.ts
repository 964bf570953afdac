import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { drawnCard, laid, painted } from '../drawnCard.ts';
import { contentMap } from './contentMap.ts';
import { edgeMap } from './edgeMap.ts';
import type { Quad } from './proposeQuads.ts';
import { rankQuads } from './rankQuads.ts';

const card: Corners = [
  [100, 60],
  [415, 60],
  [415, 282],
  [100, 282],
];
const picture = laid(
  drawnCard(3),
  card,
  painted(520, 400, () => [70, 70, 70]),
);
const content = contentMap(edgeMap(picture), 3);
const quad = (corners: Corners, score: number): Quad => ({ corners, score, onBorder: [false, false, false, false] });

describe('rankQuads', () => {
  it('puts right proportions before wrong ones', () => {
    const square: Corners = [card[0], [322, 60], [322, 282], card[3]];
    const [best] = rankQuads(picture, content, 3, [quad(square, 0.8), quad(card, 0.75)], null);
    expect(best!.corners).toEqual(card);
  });

  it('puts a document with print before an empty rectangle', () => {
    const empty: Corners = [
      [5, 295],
      [145, 295],
      [145, 393],
      [5, 393],
    ];
    const [best] = rankQuads(picture, content, 3, [quad(empty, 0.8), quad(card, 0.7)], null);
    expect(best!.corners).toEqual(card);
    expect(best!.blank).toBeLessThan(0.45);
  });

  it('puts the document that bears the MRZ before another', () => {
    const portrait: Corners = [
      [118, 96],
      [202, 96],
      [202, 155],
      [118, 155],
    ];
    const mrz: Corners = [
      [121, 235],
      [394, 235],
      [394, 264],
      [121, 264],
    ];
    const [best] = rankQuads(picture, content, 3, [quad(portrait, 0.9), quad(card, 0.6)], mrz);
    expect(best!.corners).toEqual(card);
  });
});
