import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { toGray } from '../image/toGray.ts';
import { colour, colourStatus } from './colour.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';

const card = drawnCard(8);
const gray = toGray(card);
const mixed = (share: number) =>
  altered(card, (level, _, x, y) => {
    const grey = gray.data[y * card.width + x]!;
    return grey + share * (level - grey);
  });
const warm = [1.1, 1, 0.82];

describe('colour', () => {
  it('passes a coloured card, pale or under warm light', () => {
    for (const picture of [card, mixed(0.75), altered(card, (level, channel) => level * warm[channel]!)]) {
      expect(colour.run(contextOfPicture(picture))[0]).toMatchObject({ code: 'image.not_colour', status: 'pass' });
    }
  });

  it('fails a grey copy, also under warm light', () => {
    for (const picture of [mixed(0), altered(mixed(0), (level, channel) => level * warm[channel]!)]) {
      expect(colour.run(contextOfPicture(picture))[0]!.status).toBe('fail');
    }
  });

  it('leaves a trace of colour, or a picture washed out, to a human', () => {
    expect(colour.run(contextOfPicture(mixed(0.57)))[0]!.status).toBe('inconclusive');
    const washedOut = altered(card, () => 255);
    expect(colour.run(contextOfPicture(washedOut))[0]!.status).toBe('inconclusive');
  });

  it('asks less colour of a side that is printed pale', () => {
    const statusOn = (side: 'recto' | 'verso', share: number) => {
      const recognised = { kind: 'cni-1988', side, other: null, doubts: [] } as const;
      return colour.run(contextOfPicture(mixed(share), undefined, { recognised }))[0]!.status;
    };
    expect(['recto', 'verso'].map((side) => statusOn(side as 'recto' | 'verso', 0.48))).toEqual(['fail', 'pass']);
    expect(statusOn('verso', 0.3)).toBe('fail');
  });

  it('says neither grey nor colour where too little of the document can be judged', () => {
    expect(colourStatus('fail', 0.01, 0.3)).toBe('inconclusive');
    expect(colourStatus('fail', 0.01, 0.4)).toBe('fail');
    expect(colourStatus('pass', 0.02, 0.4)).toBe('inconclusive');
    expect(colourStatus('pass', 0.02, 0.6)).toBe('pass');
  });

  it('needs less of it where the colour is plain, or plainly none', () => {
    expect(colourStatus('pass', 0.1, 0.2)).toBe('pass');
    expect(colourStatus('pass', 0.1, 0.05)).toBe('inconclusive');
    expect(colourStatus('fail', 0, 0.1)).toBe('fail');
    expect(colourStatus('fail', 0, 0)).toBe('inconclusive');
  });

  it('skips where no document was found', () => {
    expect(colour.run(contextOf())[0]!.status).toBe('skipped');
  });
});
