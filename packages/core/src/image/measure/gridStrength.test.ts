import { describe, expect, it } from 'vitest';
import { gridStrength } from './gridStrength.ts';

const [width, height] = [640, 448];

/** Paper with noise, and what `wave` adds to it at a pixel. */
function paperWith(wave: (x: number, y: number) => number) {
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const noise = (Math.imul(at + 1, 2654435761) >>> 24) / 16 - 8;
    return 190 + noise + wave(at % width, Math.floor(at / width));
  });
  return { data, width, height };
}

describe('gridStrength', () => {
  it('sees a grid in any direction, and one that perspective changes a little', () => {
    const plain = gridStrength(paperWith(() => 0));
    for (const wave of [
      (x: number) => 12 * Math.cos(2.2 * x),
      (x: number, y: number) => 12 * Math.cos(1.4 * x + 1.1 * y),
      (x: number, y: number) => 12 * Math.cos((1.9 + x / 20000) * y),
    ]) {
      expect(gridStrength(paperWith(wave)) / plain).toBeGreaterThan(5);
    }
  });

  it('does not take lines that bend for a grid', () => {
    const bent = paperWith((x, y) => 12 * Math.cos(1.7 * y + 40 * Math.sin(x / 60) + 0.002 * y * y));
    expect(gridStrength(bent) / gridStrength(paperWith(() => 0))).toBeLessThan(3);
  });

  it('says nothing of a picture that is all white', () => {
    expect(gridStrength({ data: new Uint8Array(width * height).fill(255), width, height })).toBe(0);
  });
});
