import type { RgbaImage } from '../raster.ts';
import { toGray } from '../toGray.ts';

/** How light a document came out. */
export interface ExposureLevels {
  /** Level (0–255) that nine tenths of the document stay below: its paper. */
  paperLevel: number;
  /** Share of the document in which every channel is at its limit, 0–1: what was printed there is lost. */
  lostShare: number;
}

const PAPER_SHARE = 0.9;
const LIMIT = 250;

/** Measures exposure by the document's paper and by what is lost in white. */
export function exposureLevels(image: RgbaImage): ExposureLevels {
  const histogram = new Uint32Array(256);
  const { data } = image;
  const gray = toGray(image).data;
  const pixels = image.width * image.height;
  let lost = 0;
  for (let at = 0, byte = 0; at < pixels; at++, byte += 4) {
    const level = gray[at]!;
    histogram[level]!++;
    // What has a channel below the limit may be as bright; what is darker than it has one.
    if (level < LIMIT) continue;
    if (data[byte]! >= LIMIT && data[byte + 1]! >= LIMIT && data[byte + 2]! >= LIMIT) lost++;
  }
  return { paperLevel: quantile(histogram, PAPER_SHARE * pixels), lostShare: lost / pixels };
}

function quantile(histogram: Uint32Array, rank: number): number {
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += histogram[level]!;
    if (below >= rank) return level;
  }
  return 255;
}
