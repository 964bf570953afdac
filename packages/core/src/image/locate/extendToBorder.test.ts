import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { extendToBorder } from './extendToBorder.ts';

// A card whose bottom the picture's border cuts.
const edges = edgeMap(painted(300, 200, (x, y) => (x >= 60 && x < 240 && y >= 60 ? [200, 210, 220] : [70, 70, 70])));
const upTo = (bottom: number): Corners => [
  [60, 60],
  [240, 60],
  [240, bottom],
  [60, bottom],
];
const onBorder: [boolean, boolean, boolean, boolean] = [false, false, false, false];

describe('extendToBorder', () => {
  it('moves a side to the border that its neighbours run on to', () => {
    const seen = extendToBorder({ corners: upTo(178), onBorder, score: 0.6, blank: 0 }, edges, 3);
    expect(seen.corners).toEqual(upTo(200));
    expect(seen.onBorder).toEqual([false, false, true, false]);
  });

  it('leaves a document with right proportions alone', () => {
    const whole = { corners: upTo(60 + 180 / 1.42), onBorder, score: 0.8, blank: 0 };
    expect(extendToBorder(whole, edges, 3)).toEqual(whole);
  });

  it('leaves a side alone whose neighbours end', () => {
    const inside = edgeMap(
      painted(300, 200, (x, y) => (x >= 60 && x < 240 && y >= 60 && y < 178 ? [200, 210, 220] : [70, 70, 70])),
    );
    const quad = { corners: upTo(178), onBorder, score: 0.8, blank: 0 };
    expect(extendToBorder(quad, inside, 3)).toEqual(quad);
  });
});
