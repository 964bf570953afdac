import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { glare } from './glare.ts';

const card = drawnCard(10);

/** The card with a lamp of this radius mirrored at (x, y), mm; `steepness` 2 fades gently, more ends at once. */
function lit(x: number, y: number, radius: number, steepness = 2) {
  return altered(card, (level, _, column, row) => {
    const away = Math.hypot(column / 10 - x, row / 10 - y) / radius;
    return Math.min(255, level + 300 * Math.exp(-(away ** steepness)));
  });
}

describe('glare', () => {
  it('passes a card without, and only points out a small spot beside the print', () => {
    expect(glare.run(contextOfPicture(card))[0]).toMatchObject({ code: 'image.glare', status: 'pass' });
    expect(glare.run(contextOfPicture(lit(20, 5, 2.7)))[0]).toMatchObject({ status: 'warn', evidence: { hides: '' } });
  });

  it.each([
    ['text', lit(65, 30, 8)],
    ['mrz', lit(60, 63, 4, 8)],
  ])('fails where a lamp drowns the %s, however steep its rim, and says where', (hides, picture) => {
    const [finding] = glare.run(contextOfPicture(picture));
    expect(finding).toMatchObject({ status: 'fail', evidence: { hides, spots: 1 } });
    const xs = finding!.region!.map(([x]) => x / 10);
    expect(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - 62.5)).toBeLessThan(4);
  });

  it('fails a large spot on blank paper too', () => {
    const blank = altered(card, (_, channel) => [205, 215, 225][channel]!);
    const mirrored = altered(blank, (level, _, x, y) =>
      Math.min(255, level + 300 * Math.exp(-(((x - 600) ** 2 + (y - 300) ** 2) / 160 ** 2))),
    );
    expect(glare.run(contextOfPicture(mirrored))[0]).toMatchObject({ status: 'fail', evidence: { hides: '' } });
  });

  it('skips where no document was found', () => {
    expect(glare.run(contextOf())[0]!.status).toBe('skipped');
  });
});
