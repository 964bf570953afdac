import type { Box } from '../../checks/check.ts';
import type { GrayImage } from '../../image/raster.ts';
import { cells } from './cells.ts';

/** Large areas of hair, face and backdrop differ by this share of the brightest one; lines of text come out alike. */
const CONTRAST = 0.12;

/** Whether a box holds large dark and light areas, as a portrait does, and print does not. */
export function looksLikePortrait(image: GrayImage, box: Box): boolean {
  const means = cells(image, box, 6, 8).map(({ mean }) => mean);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const spread = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length);
  return spread >= CONTRAST * Math.max(1, ...means);
}
