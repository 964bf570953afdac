import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { screen } from './screen.ts';

const card = drawnCard(12);

describe('screen', () => {
  it('passes an original', () => {
    expect(screen.run(contextOfPicture(card))[0]!.status).toBe('pass');
  });

  it('leaves a picture with a fine grid all over it to a human', () => {
    const shown = altered(
      card,
      (level, channel, x) => level * (1 + 0.2 * Math.cos(2 * Math.PI * (x / 3.1 - channel / 3))),
    );
    expect(screen.run(contextOfPicture(shown))[0]!.status).toBe('inconclusive');
  });

  it('skips where no document was found', () => {
    expect(screen.run(contextOf())[0]!.status).toBe('skipped');
  });
});
