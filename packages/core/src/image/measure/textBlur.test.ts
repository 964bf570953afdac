import { describe, expect, it } from 'vitest';
import { drawnCard, painted } from '../drawnCard.ts';
import type { GrayImage } from '../raster.ts';
import { toGray } from '../toGray.ts';
import { gaussianBlur, PARTS_PER_LEVEL } from './gaussianBlur.ts';
import { textBlur } from './textBlur.ts';

const PIXELS_PER_MM = 11.8;
const STROKE = 0.35 * PIXELS_PER_MM;
const sharp = toGray(drawnCard(PIXELS_PER_MM));

function blurred(gray: GrayImage, sigma: number): GrayImage {
  const { data } = gaussianBlur(gray, sigma);
  return { ...gray, data: Uint8Array.from(data, (parts) => Math.round(parts / PARTS_PER_LEVEL)) };
}

/** Moved by `way` px along x while the shutter was open. */
function shaken({ data, width, height }: GrayImage, way: number): GrayImage {
  const moved = data.map((_, at) => {
    let sum = 0;
    for (let step = 0; step < way; step++) sum += data[at - Math.min(at % width, step)]!;
    return sum / way;
  });
  return { data: moved, width, height };
}

describe('textBlur', () => {
  it.each([3, 5, 7])('measures a blur of %d px', (sigma) => {
    const measured = textBlur(blurred(sharp, sigma), STROKE)().sigma;
    expect(measured / sigma).toBeGreaterThan(0.7);
    expect(measured / sigma).toBeLessThan(1.4);
  });

  it('calls a sharp picture sharp, whatever its contrast and noise', () => {
    const faint = sharp.data.map((level, at) => 150 + level / 4 + ((at * 2654435761) % 7) - 3);
    expect(textBlur(sharp, STROKE)().sigma).toBeLessThan(0.1 * PIXELS_PER_MM);
    expect(textBlur({ ...sharp, data: faint }, STROKE)().sigma).toBeLessThan(0.1 * PIXELS_PER_MM);
  });

  it('sees that a picture was shaken in one direction', () => {
    expect(textBlur(shaken(sharp, 18), STROKE)().sigma).toBeGreaterThan(0.12 * PIXELS_PER_MM);
  });

  it('says that it judged nothing where nothing is printed', () => {
    const even = toGray(painted(800, 560, (x) => [200 + x / 100, 200, 200]));
    expect(textBlur(even, STROKE)().judged).toBe(0);
  });
});
