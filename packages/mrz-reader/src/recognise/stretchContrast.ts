import type { GrayImage } from '../raster.ts';

/** Shares of the pixels, per cent, that end at black and at white. */
const BLACK_SHARE = 2;
const WHITE_SHARE = 5;
/** Grey levels; a plain surface is not stretched into noise. */
const LEAST_SPAN = 16;

/** Stretches the contrast so that the darkest pixels are 0 and the brightest 255, as the net's training did. */
export function stretchContrast(image: GrayImage): GrayImage {
  const counts = new Uint32Array(256);
  for (const level of image.data) counts[level] = counts[level]! + 1;
  const low = levelAbove(counts, Math.floor((image.data.length * BLACK_SHARE) / 100));
  const high = levelAbove(counts, Math.floor((image.data.length * (100 - WHITE_SHARE)) / 100));
  const span = Math.max(LEAST_SPAN, high - low);
  const levels = new Uint8Array(256);
  for (let level = 0; level < 256; level++) {
    levels[level] = Math.min(255, Math.max(0, Math.floor(((level - low) * 255) / span)));
  }
  return { ...image, data: image.data.map((level) => levels[level]!) };
}

/** The first level up to which more than `count` pixels lie. */
function levelAbove(counts: Uint32Array, count: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    sum += counts[level]!;
    if (sum > count) return level;
  }
  return 255;
}
