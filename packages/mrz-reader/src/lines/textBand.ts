import { blackHat } from '../pixels/blackHat.ts';
import type { GrayImage } from '../raster.ts';

/** Where the text stands in a strip: a band with straight borders, px. */
export interface Band {
  /** Middle of the text at the strip's left and right border. */
  left: number;
  right: number;
  height: number;
}

/** Columns are taken together in so many blocks. */
const BLOCKS = 16;
/** The search goes from coarse to fine, in shares of the text's height … */
const STEPS = [0.15, 0.05];
/** … with so many steps to either side. */
const REACH = 4;
/** Share of the text's height on either side that should be free of ink. */
const FLANK = 0.3;

/**
 * The band that parts ink from paper best, for text some `height` px high near the middle of the strip: most ink
 * inside, least just above and below.
 */
export function textBand(strip: GrayImage, height: number): Band {
  const sums = blockSums(blackHat(strip, Math.round(height * 0.6)));
  let best: Band = { left: strip.height / 2, right: strip.height / 2, height };
  let bestContrast = bandContrast(sums, strip.height, best);
  for (const step of STEPS) {
    const { left, right, height: middle } = best;
    for (const scale of [1 - 2 * step, 1 - step, 1, 1 + step, 1 + 2 * step]) {
      for (let i = -REACH; i <= REACH; i++) {
        for (let j = -REACH; j <= REACH; j++) {
          const band = { left: left + i * step * height, right: right + j * step * height, height: middle * scale };
          const contrast = bandContrast(sums, strip.height, band);
          if (contrast > bestContrast) {
            bestContrast = contrast;
            best = band;
          }
        }
      }
    }
  }
  return best;
}

/** Ink above each row, block by block: `sums[block * (height + 1) + row]`. */
function blockSums({ data, width, height }: GrayImage): Float32Array {
  const sums = new Float32Array(BLOCKS * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = Math.floor((x * BLOCKS) / width) * (height + 1) + y + 1;
      sums[at] = sums[at]! + data[y * width + x]!;
    }
  }
  for (let block = 0; block < BLOCKS; block++) {
    for (let y = 1; y <= height; y++) {
      const at = block * (height + 1) + y;
      sums[at] = sums[at]! + sums[at - 1]!;
    }
  }
  return sums;
}

function bandContrast(sums: Float32Array, height: number, band: Band): number {
  let contrast = 0;
  const flank = band.height * FLANK;
  for (let block = 0; block < BLOCKS; block++) {
    const middle = band.left + ((band.right - band.left) * (block + 0.5)) / BLOCKS;
    const top = middle - band.height / 2;
    const bottom = middle + band.height / 2;
    const inside = above(sums, block, height, bottom) - above(sums, block, height, top);
    const outside =
      above(sums, block, height, bottom + flank) -
      above(sums, block, height, bottom) +
      above(sums, block, height, top) -
      above(sums, block, height, top - flank);
    contrast += inside - 2 * outside;
  }
  // Per root of height: neither a thin stripe of ink nor a band swollen by its margins should win.
  return contrast / Math.sqrt(band.height);
}

function above(sums: Float32Array, block: number, height: number, y: number): number {
  const clamped = Math.min(height, Math.max(0, y));
  const row = Math.min(height - 1, Math.floor(clamped));
  const at = block * (height + 1) + row;
  return sums[at]! + (sums[at + 1]! - sums[at]!) * (clamped - row);
}
