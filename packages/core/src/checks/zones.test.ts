import { describe, expect, it } from 'vitest';
import { drawnCard } from '../image/drawnCard.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { boxOfZone, zonesOf } from './zones.ts';

const picture = drawnCard(6);
const contentsOf = (recognised: Parameters<typeof zonesOf>[0]['recognised']) => {
  const context = contextOfPicture(picture, undefined, { recognised });
  return zonesOf(context, context.card!).map(({ content }) => content);
};

describe('zonesOf', () => {
  it('gives what the side bears, and of an unknown document what any of its size does', () => {
    expect(contentsOf({ kind: 'cni-1988', side: 'recto', other: null, doubts: [] })).toEqual([
      'portrait',
      'text',
      'mrz',
    ]);
    expect(contentsOf({ kind: 'cni-1988', side: 'verso', other: null, doubts: [] })).toEqual(['text']);
    expect(contentsOf({ kind: null, side: null, other: null, doubts: [] })).toEqual([
      'portrait',
      'text',
      'mrz',
      'text',
    ]);
  });
});

describe('boxOfZone', () => {
  it('scales millimetres to the straightened card, with a margin on every side', () => {
    const box = boxOfZone({ side: 'recto', content: 'text', x: 25.4, y: 12.7, width: 50.8, height: 25.4 }, 2.54);
    expect(Object.values(box).map(Math.round)).toEqual([270, 120, 660, 360]);
  });
});
