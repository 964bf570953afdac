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

  it('refuses a picture with a fine coloured grid all over it, or a strong plain one, and leaves a weak one to a human', () => {
    const shown = (depth: number, shift: number) =>
      screen.run(
        contextOfPicture(
          altered(card, (level, channel, x) => {
            const noise = random.between(-5, 5);
            return level * (1 + depth * Math.cos(2 * Math.PI * (x / 3.1 - channel * shift))) + noise;
          }),
        ),
      )[0]!.status;
    expect(shown(0.05, 1 / 3)).toBe('fail');
    expect(shown(0.2, 0)).toBe('fail');
    expect(shown(0.012, 0)).toBe('inconclusive');
  });

  it('passes a document printed with regular lines of several inks', () => {
    const lined = altered(
      card,
      (level, channel, x, y) => level - (x % 9 < 2 ? [10, 40, 30][channel]! : 0) - 9 * (y % 13 < 3 ? 1 : 0),
    );
    expect(screen.run(contextOfPicture(lined))[0]!.status).toBe('pass');
  });

  it('skips where no document was found', () => {
    expect(screen.run(contextOf())[0]!.status).toBe('skipped');
  });
});
