import type { RgbaImage } from '../raster.ts';
import { fitRobustly } from './fitRobustly.ts';

/** How much the colour of a picture varies from place to place. */
export interface ChromaSpread {
  /** Spread of the colour's logarithm without its outer parts: 0.1 is a tenth. */
  spread: number;
  /** Share of the picture bright enough, and not too bright, to have a colour, 0–1. */
  judged: number;
}

/** A channel darker or brighter than this in a pixel says nothing about its colour. */
const DARKEST = 16;
const BRIGHTEST = 250;
/** A cell counts if this share of its pixels says something. */
const MIN_CELL_SHARE = 0.3;
/** Fewer cells than this cannot be judged: the fit alone has 13 weights. */
const MIN_CELLS = 80;
/** Red against green and blue against green are both looked at if the lesser can be seen in this share of the cells of the other. */
const BOTH = 0.8;
/** The spread is taken between these shares of the places, so that neither a finger nor a coloured stamp on a copy counts. */
const OUTER = 0.15;
/** Levels of brightness count from here. */
const MIDDLE = 128;
const RED = 0;
const GREEN = 1;
const BLUE = 2;

/**
 * Measures colour by how it varies, not by how much of it there is, over cells of `cell` px. A grey original takes on
 * the colour of the lamp, more or less of it with brightness as lens, tone curve or sepia toner have it, and drifting
 * across the picture if two lamps light it or one stands close. So the part of the colour that place and brightness
 * explain, by a fit of the third degree in both, is taken out, and what is left is the document's own: on grey copies
 * under uneven lamps, a fit of the first degree leaves up to 0.07, this one 0.02. Averaging over a cell takes out noise
 * and chroma subsampling. Under a strong lamp one channel is at its limit nearly everywhere; then the other two tell.
 */
export function chromaSpread(image: RgbaImage, cell: number): ChromaSpread {
  const [most, least] = [RED, BLUE]
    .map((channel) => againstGreen(image, channel, cell))
    .sort((one, other) => other.judged - one.judged) as [ChromaSpread, ChromaSpread];
  if (most.judged === 0) return most;
  const both = least.judged >= BOTH * most.judged;
  return { spread: both ? Math.hypot(most.spread, least.spread) : Math.SQRT2 * most.spread, judged: most.judged };
}

function againstGreen(image: RgbaImage, channel: number, cell: number): ChromaSpread {
  const columns = Math.floor(image.width / cell);
  const rows = Math.floor(image.height / cell);
  const regressors: number[][] = [];
  const ratios: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const mean = cellMean(image, channel, column * cell, row * cell, cell);
      if (!mean) continue;
      regressors.push([...cubic(column / columns - 0.5, row / rows - 0.5), ...cubic(Math.log(mean.green / MIDDLE))]);
      ratios.push(Math.log(mean.other / mean.green));
    }
  }
  if (ratios.length < MIN_CELLS) return { spread: 0, judged: 0 };
  return { spread: spread(residuals(regressors, ratios)), judged: ratios.length / (columns * rows) };
}

/** The terms up to the third degree; of one variable, without the constant. */
function cubic(x: number, y?: number): number[] {
  if (y === undefined) return [x, x * x, x ** 3];
  return [1, x, y, x * x, x * y, y * y, x ** 3, x * x * y, x * y * y, y ** 3];
}

/** Mean of a cell's pixels in green and another channel, where neither is at its limit; null where too few are. */
function cellMean({ data, width }: RgbaImage, channel: number, left: number, top: number, cell: number) {
  let green = 0;
  let other = 0;
  let count = 0;
  for (let y = top; y < top + cell; y++) {
    for (let byte = (y * width + left) * 4, end = byte + cell * 4; byte < end; byte += 4) {
      const g = data[byte + GREEN]!;
      const o = data[byte + channel]!;
      if (g < DARKEST || o < DARKEST || g > BRIGHTEST || o > BRIGHTEST) continue;
      green += g;
      other += o;
      count++;
    }
  }
  return count < MIN_CELL_SHARE * cell ** 2 ? null : { green: green / count, other: other / count };
}

function spread(values: readonly number[]): number {
  return quantile(values, 1 - OUTER) - quantile(values, OUTER);
}

/** What a robust fit of `values` on the regressors leaves over: a finger must not bend it. */
function residuals(regressors: readonly (readonly number[])[], values: readonly number[]): number[] {
  const weights = fitRobustly(regressors, values);
  return values.map((value, index) => value - product(weights, regressors[index]!));
}

function product(weights: readonly number[], row: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * row[index]!, 0);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}
