import { describe, expect, it } from 'vitest';
import { altered, drawnCard } from '../drawnCard.ts';
import { toGray } from '../toGray.ts';
import { chromaSpread } from './chromaSpread.ts';

const card = drawnCard(8);
const gray = toGray(card);
const copy = altered(card, (_, __, x, y) => gray.data[y * card.width + x]!);
const LAMPS = [
  ['even', [1, 1, 1]],
  ['warm', [1.12, 1, 0.8]],
  ['cold', [0.85, 1, 1.1]],
] as const;

describe('chromaSpread', () => {
  it.each(LAMPS)('keeps a grey copy and a coloured card apart under %s light', (_, lamp) => {
    const under = (level: number, channel: number) => Math.min(255, level * lamp[channel]!);
    const grey = chromaSpread(altered(copy, under), 8);
    const coloured = chromaSpread(altered(card, under), 8);
    expect(grey.spread).toBeLessThan(0.02);
    expect(coloured.spread).toBeGreaterThan(0.025);
    expect(coloured.judged).toBeGreaterThan(0.5);
  });

  it('does not take two lamps for colour', () => {
    const between = altered(copy, (level, channel, x) => level * (channel === 2 ? 1 - (0.3 * x) / card.width : 0.95));
    expect(chromaSpread(between, 8).spread).toBeLessThan(0.02);
  });

  it('does not take a lamp that stands close, nor sepia toner, for colour', () => {
    const lit = (x: number, y: number) => Math.exp(-(((x - 200) / 500) ** 2 + ((y - 100) / 400) ** 2));
    const close = altered(copy, (level, channel, x, y) => level * (0.75 + [0.3, 0.2, 0][channel]! * lit(x, y)));
    expect(chromaSpread(close, 8).spread).toBeLessThan(0.02);
    const sepia = altered(copy, (level, channel) => 255 * (level / 255) ** [0.8, 0.95, 1.25][channel]!);
    expect(chromaSpread(sepia, 8).spread).toBeLessThan(0.02);
  });

  it('does not take a stamp on a copy for colour', () => {
    const stamped = altered(copy, (level, channel, x, y) =>
      Math.abs(Math.hypot(x - 500, y - 250) - 90) < 10 ? level * [0.3, 0.35, 0.8][channel]! : level,
    );
    expect(chromaSpread(stamped, 8).spread).toBeLessThan(0.015);
  });

  it('does not take a finger for colour', () => {
    const held = altered(copy, (level, channel, x, y) => (x > 700 && y > 400 ? [205, 150, 120][channel]! : level));
    expect(chromaSpread(held, 8).spread).toBeLessThan(0.02);
  });

  it('sees that a binarised copy is grey, and that a white sheet says nothing', () => {
    const binary = altered(copy, (level) => (level > 130 ? 240 : 20));
    expect(chromaSpread(binary, 8).spread).toBe(0);
    expect(
      chromaSpread(
        altered(copy, () => 255),
        8,
      ).judged,
    ).toBe(0);
  });
});
