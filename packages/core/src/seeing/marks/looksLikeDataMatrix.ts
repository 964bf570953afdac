import type { Box } from '../../checks/check.ts';
import type { GrayImage } from '../../image/raster.ts';
import { cells } from './cells.ts';

/** In each part of a code black and white modules alternate; 1.5 mm hold several of them. */
const PARTS = 8;
/** Standard deviation of the levels in such a part, over the brightest level; waves in the background stay below. */
const CONTRAST = 0.1;
/** Corners that are off by a millimetre put some parts beside the code. */
const ENOUGH_PARTS = 0.8;
/** The parts of a code are equally dark, and those of a portrait are not. */
const EVENNESS = 0.16;

/** Whether a box holds fine dark and light squares all over, as a two-dimensional code does. */
export function looksLikeDataMatrix(image: GrayImage, box: Box): boolean {
  const parts = cells(image, box, PARTS, PARTS);
  const paper = Math.max(1, ...parts.map(({ mean }) => mean));
  const lively = parts.filter(({ deviation }) => deviation >= CONTRAST * paper);
  const mean = lively.reduce((sum, part) => sum + part.mean, 0) / Math.max(1, lively.length);
  const even = lively.filter((part) => Math.abs(part.mean - mean) <= EVENNESS * paper);
  return even.length >= ENOUGH_PARTS * parts.length;
}
