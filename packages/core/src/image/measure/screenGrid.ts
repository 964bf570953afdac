import type { GrayImage, RgbaImage } from '../raster.ts';
import { calmSquares, type Square } from './calmSquares.ts';
import { median } from './median.ts';
import { powerOf, type Spectrum, spectrumOf } from './spectrumOf.ts';
import { periods, powerNear, SQUARE, type Wave, waveStrengths } from './waveStrengths.ts';

/** How far the grid of a screen stands out in a picture; both 0 where nothing can be judged. */
export interface ScreenGrid {
  /** In brightness: one fine wave all over. */
  plain: number;
  /** In colour: one wave whose red, green and blue are out of step. */
  coloured: number;
}

/** So many squares count, and fewer than the least cannot be judged. */
const SQUARES = { most: 16, least: 6 };
/** Periods per pixel from which waves count: print is coarser than a grid, whose coloured moiré is coarse too. */
const LOWEST = { plain: 0.2, coloured: 0.06 };
/** Lines at a distance make waves of a half and a third of it too, weaker ones. */
const OVERTONES = [2, 3];
/** A colour's level stands for its share of its mean in percent, so that a tint or a lamp does not weigh. */
const PERCENT = 100;

/**
 * Looks for the grid of a screen: its pixels, and their moiré with the camera's, are the same wave all over a picture,
 * while lines of security print bend, and noise has none. Regular print has a coarser and stronger wave below its fine
 * ones, a grid has not. And the stripes of a screen lie side by side, so that red, green and blue are out of step; print
 * of any ink takes light from all three in step.
 */
export function screenGrid(image: RgbaImage, gray: GrayImage): ScreenGrid {
  const squares = calmSquares(gray, SQUARE, SQUARES.most).map((square) => wavesIn(image, square));
  if (squares.length < SQUARES.least) return { plain: 0, coloured: 0 };
  const brightness = squares.map((square) => square.brightness);
  const [coloured] = waveStrengths(
    squares.map(({ outOfStep }) => outOfStep),
    LOWEST.coloured,
  );
  return { plain: strongestOwn(waveStrengths(brightness, LOWEST.plain), brightness), coloured: coloured!.strength };
}

/** The power of a square's waves in brightness, and that of what red and blue have out of step with green. */
function wavesIn(image: RgbaImage, square: Square) {
  const [red, green, blue] = [0, 1, 2].map((channel) => spectrumOf(levelsOf(image, square, channel), SQUARE)) as [
    Spectrum,
    Spectrum,
    Spectrum,
  ];
  const length = SQUARE * SQUARE;
  const total = { real: new Float64Array(length), imaginary: new Float64Array(length) };
  const outOfStep = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const size = Math.hypot(green.real[at]!, green.imaginary[at]!) || 1;
    for (const { real, imaginary } of [red, blue]) {
      const aside = (imaginary[at]! * green.real[at]! - real[at]! * green.imaginary[at]!) / size;
      outOfStep[at]! += aside ** 2;
    }
    total.real[at] = (red.real[at]! + 2 * green.real[at]! + blue.real[at]!) / 4;
    total.imaginary[at] = (red.imaginary[at]! + 2 * green.imaginary[at]! + blue.imaginary[at]!) / 4;
  }
  return { brightness: powerOf(total), outOfStep };
}

/** A channel's levels in a square, in percent of their mean. */
function levelsOf({ data, width }: RgbaImage, { left, top }: Square, channel: number): Float64Array {
  const levels = new Float64Array(SQUARE * SQUARE);
  let sum = 0;
  for (let at = 0; at < levels.length; at++) {
    const level = data[4 * ((top + Math.floor(at / SQUARE)) * width + left + (at % SQUARE)) + channel]!;
    levels[at] = level;
    sum += level;
  }
  const scale = (PERCENT * levels.length) / Math.max(1, sum);
  return levels.map((level) => level * scale);
}

/** The strength of the strongest wave that is no overtone: of twice or three times the length there is none as strong. */
function strongestOwn(waves: readonly Wave[], powers: readonly Float64Array[]): number {
  const isOvertone = (at: number) => {
    const [across, down] = periods(at);
    return OVERTONES.some((part) => {
      const [u, v] = [Math.round(across / part), Math.round(down / part)];
      return median(powers.map((power) => powerNear(power, u, v) / powerNear(power, across, down))) >= 1;
    });
  };
  return waves.find(({ at }) => !isOvertone(at))?.strength ?? 0;
}
