import { seededRandom } from '@rectoverso/fixtures';
import { describe, expect, it } from 'vitest';
import { altered, drawnCard, painted } from '../drawnCard.ts';
import { toGray } from '../toGray.ts';
import { screenGrid } from './screenGrid.ts';

type Wave = (x: number, y: number, channel: number) => number;

/** Paper of a tint, with noise, that takes `wave` times so much light at a pixel. */
function paperWith(wave: Wave) {
  const random = seededRandom('noise of a sensor');
  const paper = painted(640, 448, () => [210, 190, 160]);
  return gridOf(altered(paper, (level, channel, x, y) => level * wave(x, y, channel) + random.between(-6, 6)));
}
const gridOf = (picture: ReturnType<typeof painted>) => screenGrid(picture, toGray(picture));
const plain = paperWith(() => 1);

describe('screenGrid', () => {
  it('sees a fine grid in any direction, and one that perspective changes a little', () => {
    for (const wave of [
      (x) => 1 + 0.05 * Math.cos(2.2 * x),
      (x, y) => 1 + 0.05 * Math.cos(1.4 * x + 1.1 * y),
      (x, y) => 1 + 0.05 * Math.cos((1.9 + x / 20000) * y),
    ] satisfies Wave[]) {
      expect(paperWith(wave).plain / plain.plain).toBeGreaterThan(8);
    }
  });

  it('sees the stripes of a screen, fine and as coarse moiré', () => {
    for (const period of [3.1, 9.7]) {
      const stripes = paperWith((x, _, channel) => 1 + 0.05 * Math.cos(2 * Math.PI * (x / period - channel / 3)));
      expect(stripes.coloured / plain.coloured).toBeGreaterThan(8);
    }
  });

  it('does not take waves of one ink for stripes, on whatever paper', () => {
    const ink = [0.02, 0.05, 0.12];
    for (const period of [3.1, 9.7]) {
      const printed = paperWith((x, _, channel) => 1 + ink[channel]! * Math.cos((2 * Math.PI * x) / period));
      expect(printed.coloured / plain.coloured).toBeLessThan(4);
    }
  });

  it('does not take lines of print for a grid, bent or straight', () => {
    const bent = paperWith((x, y) => 1 + 0.05 * Math.cos(1.7 * y + 40 * Math.sin(x / 60) + 0.002 * y * y));
    const straight = paperWith((x) => (x % 10 < 2 ? 0.8 : 1));
    for (const lines of [bent, straight]) expect(lines.plain / plain.plain).toBeLessThan(4);
  });

  it('says nothing of a picture that is all white, nor of an original', () => {
    expect(gridOf(painted(640, 448, () => [255, 255, 255]))).toEqual({ plain: 0, coloured: 0 });
    expect(gridOf(drawnCard(12)).coloured).toBeLessThan(10);
  });
});
