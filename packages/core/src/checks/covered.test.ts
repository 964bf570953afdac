import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { covered } from './covered.ts';

const card = drawnCard(10);

/** The card with a brown finger on the places, mm, that `isOn` tells. */
function held(isOn: (x: number, y: number) => boolean) {
  const skin = [150, 100, 70];
  return altered(card, (level, channel, x, y) => (isOn(x / 10, y / 10) ? skin[channel]! : level));
}

describe('covered', () => {
  it('passes a document that lies free', () => {
    expect(covered.run(contextOfPicture(card))).toEqual([{ code: 'document.covered', status: 'pass' }]);
  });

  it.each([
    ['mrz', (x: number, y: number) => Math.abs(x - 60) < 8 && y > 58],
    ['portrait', (x: number, y: number) => x < 18 && Math.abs(y - 30) < 8],
    ['text', (x: number, y: number) => x > 80 && Math.abs(y - 30) < 8],
  ])('fails where a finger lies over the %s, and says where', (hidden, isOn) => {
    const [finding] = covered.run(contextOfPicture(held(isOn)));
    expect(finding).toMatchObject({ status: 'fail', evidence: { hides: hidden } });
    const [x, y] = [0, 1].map((axis) => finding!.region!.reduce((sum, point) => sum + point[axis]! / 40, 0));
    expect(isOn(x!, y!)).toBe(true);
  });

  it('fails where a white sheet or another card hides the lower part', () => {
    const sheet = altered(card, (level, _, __, y) => (y / 10 > 50 ? 246 : level));
    const other = altered(card, (level, channel, x, y) =>
      y / 10 > 50 && x / 10 < 92 ? [30, 60, 120][channel]! : level,
    );
    for (const picture of [sheet, other]) {
      const [finding] = covered.run(contextOfPicture(picture));
      expect(finding).toMatchObject({ status: 'fail', evidence: { hides: 'mrz portrait text' } });
      expect(Math.min(...finding!.region!.map(([, y]) => y / 10))).toBeCloseTo(50, -0.5);
    }
  });

  it('only points out a finger that holds the rim', () => {
    const [finding] = covered.run(contextOfPicture(held((x, y) => Math.abs(x - 60) < 8 && y > 71)));
    expect(finding).toMatchObject({ status: 'warn', evidence: { hides: '' } });
  });

  it('only points out what ends at the rim of the portrait with a corner', () => {
    const [finding] = covered.run(contextOfPicture(held((x, y) => x < 3.7 && Math.abs(y - 30) < 3)));
    expect(finding).toMatchObject({ status: 'warn', evidence: { hides: '' } });
  });

  it('leaves an unknown document to a human, and says nothing of another one or of none', () => {
    const picture = held((x, y) => Math.abs(x - 60) < 8 && y > 58);
    const unknown = { kind: null, side: null, other: null, doubts: [] };
    expect(covered.run(contextOfPicture(picture, undefined, { recognised: unknown }))[0]!.status).toBe('inconclusive');
    const other = { ...unknown, other: { document: 'identity-card', side: 'verso', state: 'ITA' } as const };
    expect(covered.run(contextOfPicture(picture, undefined, { recognised: other }))[0]!.status).toBe('skipped');
    expect(covered.run(contextOf())[0]!.status).toBe('skipped');
  });
});
