import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { glare } from './glare.ts';

const card = drawnCard(10);

/** The card with a lamp of this radius (mm) mirrored at (60, 30) mm. */
function lit(radius: number) {
  return altered(card, (level, _, x, y) => {
    const away = Math.hypot(x / 10 - 60, y / 10 - 30) / radius;
    return Math.min(255, level + 300 * Math.exp(-(away ** 2)));
  });
}

describe('glare', () => {
  it('grows from nothing over a hint to a refusal, and says where', () => {
    expect(glare.run(contextOfPicture(card))[0]).toMatchObject({ code: 'image.glare', status: 'pass' });
    expect(glare.run(contextOfPicture(lit(5)))[0]!.status).toBe('warn');
    const [finding] = glare.run(contextOfPicture(lit(16)));
    expect(finding!.status).toBe('fail');
    expect(finding!.evidence).toMatchObject({ spots: 1 });
    const xs = finding!.region!.map(([x]) => x);
    expect((Math.min(...xs) + Math.max(...xs)) / 2 / 10).toBeCloseTo(60, -0.5);
  });

  it('skips where no document was found', () => {
    expect(glare.run(contextOf())[0]!.status).toBe('skipped');
  });
});
