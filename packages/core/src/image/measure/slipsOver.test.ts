import { seededRandom } from '@rectoverso/fixtures';
import { describe, expect, it } from 'vitest';
import type { RgbaImage } from '../raster.ts';
import { slipsOver } from './slipsOver.ts';

const [width, height, cell] = [900, 600, 9];

/** Paper with a ground of fine lines where `isLined` says so, and some noise. */
function paper(isLined: (x: number, y: number) => boolean): RgbaImage {
  const random = seededRandom('a ground of lines');
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const line = isLined(x, y) ? 45 * Math.cos(x / 6 + Math.sin(y / 25)) * Math.cos(y / 11) : 0;
    data.fill(200 + line + random.between(-3, 3), 4 * at, 4 * at + 3);
    data[4 * at + 3] = 255;
  }
  return { data, width, height };
}

/** A rectangle of 290 × 160 px around (430, 310), turned by `angle`. */
function slip(angle: number) {
  return (x: number, y: number) => {
    const [dx, dy] = [x - 430, y - 310];
    const along = dx * Math.cos(angle) + dy * Math.sin(angle);
    const across = dy * Math.cos(angle) - dx * Math.sin(angle);
    return Math.abs(along) < 145 && Math.abs(across) < 80;
  };
}

describe('slipsOver', () => {
  it.each([0, 0.2, 0.6])('finds a blank slip turned by %s', (angle) => {
    const isSlip = slip(angle);
    const [found, ...others] = slipsOver(
      paper((x, y) => !isSlip(x, y)),
      cell,
    );
    expect(others).toEqual([]);
    expect(found!.area / (290 * 160)).toBeGreaterThan(0.7);
    expect(found!.areaWithin({ x: 400, y: 290, width: 60, height: 40 })).toBeGreaterThan(0.8 * 60 * 40);
  });

  it('finds none on a ground of lines, nor where there is no such ground', () => {
    expect(
      slipsOver(
        paper(() => true),
        cell,
      ),
    ).toEqual([]);
    expect(
      slipsOver(
        paper(() => false),
        cell,
      ),
    ).toEqual([]);
  });

  it('does not take a blank ring for one', () => {
    const [outer, inner] = [slip(0), (x: number, y: number) => Math.abs(x - 430) < 90 && Math.abs(y - 310) < 45];
    expect(
      slipsOver(
        paper((x, y) => !outer(x, y) || inner(x, y)),
        cell,
      ),
    ).toEqual([]);
  });
});
