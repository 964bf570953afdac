import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { chooseQuads } from './chooseQuads.ts';
import type { RankedQuad } from './rankQuads.ts';

function quad(left: number, top: number, width: number, height: number, score: number): RankedQuad {
  const corners: Corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  return { corners, score, blank: 0, onBorder: [false, false, false, false] };
}

describe('chooseQuads', () => {
  it('keeps the best of those that overlap and those apart from it', () => {
    const card = quad(10, 10, 142, 100, 0.8);
    const portrait = quad(20, 30, 40, 28, 0.75);
    const other = quad(10, 200, 142, 100, 0.6);
    const faint = quad(300, 200, 142, 100, 0.3);
    expect(chooseQuads([faint, other, portrait, card])).toEqual([card, other]);
  });

  it('takes the outer of two edges that go round each other, unless it is much fainter', () => {
    const print = quad(104, 103, 134, 94, 0.8);
    const laminate = quad(100, 100, 142, 100, 0.77);
    expect(chooseQuads([print, laminate])).toEqual([laminate]);
    const grain = { ...laminate, score: 0.6 };
    expect(chooseQuads([print, grain])).toEqual([print]);
  });

  it('takes two cards that fill a quadrilateral for two', () => {
    const page = quad(0, 0, 200, 280, 0.7);
    const recto = quad(2, 2, 196, 134, 0.71);
    const verso = quad(2, 144, 196, 134, 0.69);
    expect(chooseQuads([page, recto, verso])).toEqual([recto, verso]);
    expect(chooseQuads([page, { ...recto, score: 0.5 }, { ...verso, score: 0.5 }])).toEqual([page]);
  });
});
