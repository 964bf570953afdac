import { seededRandom } from '@rectoverso/fixtures';
import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../drawnCard.ts';
import { colouredGrid } from './colouredGrid.ts';

const card = drawnCard(12);

const random = seededRandom('noise of a sensor');
const striped = (period: number, colours: readonly number[]) =>
  altered(card, (level, channel, x) => {
    const noise = random.between(-5, 5);
    return level * (1 + 0.15 * Math.cos(2 * Math.PI * (x / period - colours[channel]!))) + noise;
  });

describe('colouredGrid', () => {
  it('sees the stripes of a screen, fine and as coarse moiré', () => {
    for (const period of [3.1, 9.7]) expect(colouredGrid(striped(period, [0, 1 / 3, 2 / 3]))).toBeGreaterThan(200);
  });

  it('does not take waves of one ink for them', () => {
    expect(colouredGrid(striped(5.3, [0, 0, 0]))).toBeLessThan(60);
  });

  it('sees none on an original', () => expect(colouredGrid(card)).toBe(0));
});
