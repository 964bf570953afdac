import type { Corners } from '../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from './homography.ts';
import type { RgbaImage } from './raster.ts';

/** Colours for tests: levels of red, green and blue at a pixel. */
export type Paint = (x: number, y: number) => readonly [number, number, number];

/** A picture painted pixel by pixel, for tests. */
export function painted(width: number, height: number, paint: Paint): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, byte = 0; y < height; y++) {
    for (let x = 0; x < width; x++, byte += 4) {
      data.set(paint(x, y), byte);
      data[byte + 3] = 255;
    }
  }
  return { data: new Uint8Array(data.buffer), width, height };
}

/**
 * Something like an identity card of 105 × 74 mm at `pixelsPerMm`, for tests: a coloured ground, a portrait, lines of
 * print and two of MRZ, in strokes of 0.35 mm.
 */
export function drawnCard(pixelsPerMm: number): RgbaImage {
  return painted(Math.round(105 * pixelsPerMm), Math.round(74 * pixelsPerMm), (x, y) =>
    cardColour((x + 0.5) / pixelsPerMm, (y + 0.5) / pixelsPerMm),
  );
}

/** The ground with the card on it, its corners clockwise from the top left, px. */
export function laid(card: RgbaImage, corners: Corners, ground: RgbaImage): RgbaImage {
  const toCard = homography(corners, rectangleCorners(card.width, card.height));
  return painted(ground.width, ground.height, (x, y) => {
    const [u, v] = mapPoint(toCard, [x + 0.5, y + 0.5]);
    const on = u >= 0 && v >= 0 && u < card.width && v < card.height;
    const { data, width } = on ? card : ground;
    const byte = (on ? Math.floor(v) * width + Math.floor(u) : y * width + x) * 4;
    return [data[byte]!, data[byte + 1]!, data[byte + 2]!];
  });
}

/** Every level of a picture changed, for tests: `change(level, channel, x, y)`. */
export function altered(
  { data, width, height }: RgbaImage,
  change: (level: number, channel: number, x: number, y: number) => number,
): RgbaImage {
  return painted(width, height, (x, y) => {
    const level = (channel: number) => change(data[(y * width + x) * 4 + channel]!, channel, x, y);
    return [level(0), level(1), level(2)];
  });
}

function cardColour(x: number, y: number): readonly [number, number, number] {
  const inMrz = y > 56 && y < 70 && x > 6 && x < 99;
  const inPrint = y > 8 && y < 52 && x > 40 && x < 95;
  if (inMrz || inPrint) {
    const row = y % 6;
    const letter = Math.floor(y / 6) * 41 + Math.floor(x / 2.5);
    const column = (x % 2.5) - ((letter * 0.37) % 0.8);
    const breadth = 0.8 + ((letter * 0.61) % 0.5);
    const upright = (column > 0 && column < 0.35) || (letter % 3 > 0 && column > breadth && column < breadth + 0.35);
    const level = (row < 0.35 || (row > 2.3 && row < 2.65)) && column > 0 && column < breadth && letter % 4 > 0;
    if (row < 2.65 && (upright || level)) return [40, 40, 45];
  }
  if (x > 6 && x < 34 && y > 12 && y < 50) {
    const face = ((x - 20) / 8) ** 2 + ((y - 30) / 11) ** 2 < 1;
    return face ? [205, 160, 130] : [165, 180, 190];
  }
  return y > 54 ? [222, 225, 224] : [188 + x / 6, 212, 228 - y / 5];
}
