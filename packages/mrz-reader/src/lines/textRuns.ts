import { blackHat } from '../pixels/blackHat.ts';
import { components, type Moments } from '../pixels/components.ts';
import { grow } from '../pixels/grow.ts';
import { otsu } from '../pixels/otsu.ts';
import { smooth } from '../pixels/smooth.ts';
import type { GrayImage, Point } from '../raster.ts';

/** A run of characters, taken as a bar: px of the picture it was found in. */
export interface TextRun {
  centre: Point;
  /** Direction of the longer axis, a unit vector; which end comes first is not known. */
  direction: Point;
  length: number;
  /** Height of the characters. */
  height: number;
}

/** Ink is what the black-hat shows: strokes narrower than this. */
const STROKE_LIMIT_PX = 11;
/** By how much ink is widened to bridge gaps between characters, more and more; lines of text lie farther apart. */
const WIDENINGS_PX = [2, 2, 3];
const LEAST_INK_LEVEL = 6;
const FAINT_SHARE = 0.55;
/** Characters are at most this high in a picture at the locator's scale. */
const CHARACTER_LIMIT_PX = 60;

/** Dark strokes, and levels that may part them from paper: the likeliest first, then for faint print, then for grain. */
export interface Ink {
  hat: GrayImage;
  levels: readonly number[];
}

export function findInk(image: GrayImage): Ink {
  const hat = blackHat(smooth(image), STROKE_LIMIT_PX);
  const level = otsu(hat.data);
  const levels = [level, level * FAINT_SHARE, otsu(hat.data, level + 1)];
  return { hat, levels: levels.map((own) => Math.max(LEAST_INK_LEVEL, own)) };
}

/**
 * Straight runs of dark characters in any direction: strokes darker than `level`. They are bridged over gaps of one
 * size at a time, so that the characters of a line hang together and lines do not; what is long and thin is a run.
 */
export function textRuns({ hat }: Ink, level: number): TextRun[] {
  let ink = inkMask(hat, level);
  let widened = 0;
  const runs: TextRun[] = [];
  for (const radius of WIDENINGS_PX) {
    ink = grow(ink, radius);
    widened += radius;
    for (const moments of components(ink.data, ink.width, ink.height).moments) {
      const run = runOf(moments, widened);
      if (run) runs.push(run);
    }
  }
  return runs;
}

/** Ink, without specks and without rules, edges and dark areas: none of them are characters. */
function inkMask(hat: GrayImage, level: number): GrayImage {
  const { data, width, height } = hat;
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) mask[i] = data[i]! > level ? 1 : 0;
  components(mask, width, height).clear((moments) => {
    if (moments.area < 4) return false;
    const { long, short } = extent(moments);
    const rule = long > CHARACTER_LIMIT_PX && short < 4;
    return !rule && short <= CHARACTER_LIMIT_PX;
  });
  return { data: mask, width, height };
}

/** The bar that a part of widened ink fills; null where it is no bar. */
function runOf(sums: Moments, widened: number): TextRun | null {
  const { long, short, direction } = extent(sums);
  const length = long - 2 * widened;
  const height = short - 2 * widened;
  // A bar fills its own outline; a curve or a loose cloud does not.
  const fill = sums.area / (long * short);
  if (length < 3 * short || height < 3 || height > CHARACTER_LIMIT_PX || fill < 0.6) return null;
  const centre: Point = [sums.x / sums.area - widened, sums.y / sums.area - widened];
  return { centre, direction, length, height };
}

/** Sides of the bar with the same second moments, and the direction of the longer one. */
function extent({ area, x, y, xx, xy, yy }: Moments): { long: number; short: number; direction: Point } {
  const cx = x / area;
  const cy = y / area;
  // 1/12: the spread of one pixel itself.
  const vxx = xx / area - cx * cx + 1 / 12;
  const vyy = yy / area - cy * cy + 1 / 12;
  const vxy = xy / area - cx * cy;
  const mean = (vxx + vyy) / 2;
  const spread = Math.hypot((vxx - vyy) / 2, vxy);
  const angle = Math.atan2(2 * vxy, vxx - vyy) / 2;
  return {
    long: Math.sqrt(12 * (mean + spread)),
    short: Math.sqrt(12 * Math.max(0, mean - spread)),
    direction: [Math.cos(angle), Math.sin(angle)],
  };
}
