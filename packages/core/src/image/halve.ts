import { EVERY_OTHER, pixelWords } from './pixelWords.ts';
import type { RgbaImage } from './raster.ts';

/** A part of a picture, px; width and height are even. */
export interface EvenPart {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Two in both halves: rounds what is divided by four next. */
const ROUNDING = 0x00020002;

/** A part of a picture at half its size: the mean of every four pixels, which is quicker than any other way to shrink. */
export function halve(image: RgbaImage, part: EvenPart): RgbaImage {
  const [width, height] = [part.width / 2, part.height / 2];
  const from = pixelWords(image);
  const to = new Uint32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    let upper = (part.y + 2 * y) * image.width + part.x;
    for (let x = 0; x < width; x++, upper += 2) {
      const a = from[upper]!;
      const b = from[upper + 1]!;
      const c = from[upper + image.width]!;
      const d = from[upper + image.width + 1]!;
      const redBlue = (a & EVERY_OTHER) + (b & EVERY_OTHER) + (c & EVERY_OTHER) + (d & EVERY_OTHER) + ROUNDING;
      const greenAlpha =
        ((a >>> 8) & EVERY_OTHER) +
        ((b >>> 8) & EVERY_OTHER) +
        ((c >>> 8) & EVERY_OTHER) +
        ((d >>> 8) & EVERY_OTHER) +
        ROUNDING;
      to[at++] = ((redBlue >>> 2) & EVERY_OTHER) | (((greenAlpha >>> 2) & EVERY_OTHER) << 8);
    }
  }
  return { data: new Uint8Array(to.buffer), width, height };
}
