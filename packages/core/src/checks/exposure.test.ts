import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../image/drawnCard.ts';
import type { RgbaImage } from '../image/raster.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { exposure } from './exposure.ts';

const card = drawnCard(6);
const under = (gain: number): RgbaImage => altered(card, (level) => Math.min(255, level * gain));
const statuses = (context: Parameters<typeof exposure.run>[0]) =>
  exposure.run(context).map(({ code, status }) => `${code} ${status}`);

describe('exposure', () => {
  it.each([
    [1, 'pass', 'pass'],
    [0.45, 'warn', 'pass'],
    [0.2, 'fail', 'pass'],
    [2.5, 'pass', 'fail'],
  ])('judges a card under %d times the light', (gain, dark, bright) => {
    expect(statuses(contextOfPicture(under(gain)))).toEqual([`image.too_dark ${dark}`, `image.too_bright ${bright}`]);
  });

  it('looks at the whole picture where no document was found, and reports clear faults only', () => {
    const withoutCard = (image: RgbaImage) => contextOf({ capture: { ...contextOfPicture(image).capture } });
    expect(statuses(withoutCard(under(0.1)))).toEqual(['image.too_dark fail', 'image.too_bright skipped']);
    expect(statuses(withoutCard(under(0.45)))).toEqual(['image.too_dark skipped', 'image.too_bright skipped']);
  });
});
