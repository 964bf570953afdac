import { CELL_HEIGHT, TEXT_HEIGHT, TEXT_TOP } from '../glyphs/cell.ts';
import { correlate } from '../glyphs/correlate.ts';
import { COARSE } from '../glyphs/templates.ts';
import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';
import type { CellRow } from './fitLine.ts';

/** A row of text in the same columns as a line. */
export interface NearRow {
  /** How far below the line it stands, in heights of the text. */
  shift: number;
  /** Mean correlation with the glyphs of OCR-B, -1 to 1. */
  score: number;
}

/** Rows stand at least and at most so far apart, in heights of the text. */
export const ROW_SPACING = { least: 1.25, most: 4.2 };
const LEAST_ROW_SCORE = 0.45;
/** Every second cell is enough to see a row. */
const CELL_STEP = 2;

/** Looks above and below a line for rows of OCR-B in the same columns, `reach` times the widest spacing away. */
export function rowsNear(image: GrayImage, line: CellRow, reach: number): NearRow[] {
  const pixelsPerHeight = (TEXT_HEIGHT * COARSE.height) / CELL_HEIGHT;
  const away = Math.ceil(ROW_SPACING.most * reach * pixelsPerHeight);
  const top = Math.round((TEXT_TOP * COARSE.height) / CELL_HEIGHT);
  const height = 2 * away + COARSE.height;
  const map = homography(line.corners);
  const from = -(away + top) / pixelsPerHeight;
  const to = from + height / pixelsPerHeight;
  const corners: Corners = [project(map, 0, from), project(map, 1, from), project(map, 1, to), project(map, 0, to)];
  const strip = cutQuad(image, corners, line.cells * COARSE.width, height);

  const columns = Math.ceil(line.cells / CELL_STEP);
  const places: number[] = [];
  for (let y = 0; y <= 2 * away; y++) {
    for (let i = 0; i < columns; i++) places.push(i * CELL_STEP * COARSE.width, y);
  }
  const fit = correlate(strip, COARSE, Int32Array.from(places));
  const scores = Array.from({ length: 2 * away + 1 }, (_, y) => mean(fit.subarray(y * columns, (y + 1) * columns)));

  const rows: NearRow[] = [];
  const apart = Math.round(ROW_SPACING.least * pixelsPerHeight);
  for (let y = 0; y < scores.length; y++) {
    const neighbours = scores.slice(Math.max(0, y - apart), y + apart + 1);
    if (scores[y]! < LEAST_ROW_SCORE || scores[y]! < Math.max(...neighbours)) continue;
    if (Math.abs(y - away) >= apart) rows.push({ shift: (y - away) / pixelsPerHeight, score: scores[y]! });
  }
  return rows;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value) / values.length;
}
