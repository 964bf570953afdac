import { seededRandom } from '@rectoverso/fixtures';
import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { screen } from './screen.ts';

const card = drawnCard(12);

const random = seededRandom('noise of a sensor');

describe('screen', () => {
  it('passes an original', () => {
    expect(screen.run(contextOfPicture(card))[0]!.status).toBe('pass');
  });

  it('refuses a picture with a fine coloured grid all over it, and leaves a plain one to a human', () => {
    const shown = (shift: number) =>
      altered(card, (level, channel, x) => {
        const noise = random.between(-5, 5);
        return level * (1 + 0.2 * Math.cos(2 * Math.PI * (x / 3.1 - channel * shift))) + noise;
      });
    expect(screen.run(contextOfPicture(shown(1 / 3)))[0]!.status).toBe('fail');
    expect(screen.run(contextOfPicture(shown(0)))[0]!.status).toBe('inconclusive');
  });

  it('skips where no document was found', () => {
    expect(screen.run(contextOf())[0]!.status).toBe('skipped');
  });
});
