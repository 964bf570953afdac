import { EVERY_OTHER, pixelWords } from './pixelWords.ts';
import type { RgbaImage } from './raster.ts';

/**
 * A picture at a whole part of its size: each new pixel is the mean of `side` × `side` old ones, `side` from 1 to 16.
 * Several times quicker than `resize`, which also takes parts of pixels; what fills no square at the right and below is
 * left out.
 */
export function mergeSquares(image: RgbaImage, side: number): RgbaImage {
  const [width, height] = [Math.floor(image.width / side), Math.floor(image.height / side)];
  const from = pixelWords(image);
  const data = new Uint8Array(width * height * 4);
  const count = side * side;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      let redBlue = 0;
      let green = 0;
      for (let row = 0, start = y * side * image.width + x * side; row < side; row++, start += image.width) {
        for (let at = start; at < start + side; at++) {
          const word = from[at]!;
          redBlue = (redBlue + (word & EVERY_OTHER)) | 0;
          green += (word >>> 8) & 0xff;
        }
      }
      data[to] = (redBlue & 0xffff) / count + 0.5;
      data[to + 1] = green / count + 0.5;
      data[to + 2] = (redBlue >>> 16) / count + 0.5;
      data[to + 3] = 255;
    }
  }
  return { data, width, height };
}
