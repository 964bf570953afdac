import { ALPHABET } from '../alphabet.ts';
import type { GrayImage } from '../raster.ts';
import { createNet, type Net } from './net/createNet.ts';
import { STRIDE_PX } from './net/model.ts';
import { WEIGHTS } from './net/weights.ts';
import { stretchContrast } from './stretchContrast.ts';

/** Crops are so high, px, and a character advances about so far; the digits fill 17/24 of the height. */
export const LINE_HEIGHT_PX = 32;
export const LINE_PITCH_PX = 14;

/** What the net thinks of a line: a row of log probabilities each 4 px, first of the blank, then of the alphabet. */
export interface LineScores {
  steps: number;
  /** `steps` × CLASSES. */
  logs: Float32Array;
}

/** Blank and the alphabet. */
export const CLASSES = ALPHABET.length + 1;
export const BLANK = 0;

let net: Net | null = null;

/**
 * Scores one line of dark text on light ground. The crop holds the line upright, 32 px high, about 14 px a character
 * (11 to 17 are fine), the digits in the middle 17/24 of its height (15 % more or less are fine), half a character or
 * more of margin left and right. Blocks for some milliseconds; same pixels, same numbers, on every machine.
 */
export function recogniseLine(crop: GrayImage): LineScores {
  net ??= createNet(WEIGHTS);
  const logs = net.run(stretchContrast(crop));
  const steps = logs.length / CLASSES;
  for (let step = 0; step < steps; step++) normalise(logs.subarray(step * CLASSES, (step + 1) * CLASSES));
  return { steps, logs };
}

/** Where a step looks, px of the crop. */
export function stepCentre(step: number): number {
  return step * STRIDE_PX + 0.5;
}

/** Scores become logarithms of probabilities. */
function normalise(scores: Float32Array): void {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const total = most + Math.log(sum);
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! - total;
}
