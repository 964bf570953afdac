import { CELL_HEIGHT, TEXT_HEIGHT } from '../glyphs/cell.ts';
import { correlate } from '../glyphs/correlate.ts';
import { cutRow } from '../glyphs/cutRow.ts';
import { fittingTemplates, rowScore } from '../glyphs/fittingTemplates.ts';
import { COARSE } from '../glyphs/templates.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';
import { fitCurve } from './fitCurve.ts';
import type { CellRow } from './fitLine.ts';
import { rowCorners } from './rowCorners.ts';

/** One line of a zone, measured. */
export interface ZoneLine extends CellRow {
  /** Mean correlation with the glyphs of OCR-B, -1 to 1. */
  score: number;
}

/** How far a row is moved at once, px of a template. */
const REACH = 2;
/** Of a cell's height, the text's. */
const TEXT_SHARE = TEXT_HEIGHT / CELL_HEIGHT;
/** A cell that correlates no better than this says nothing about its place. */
const DOUBTFUL = 0.4;
/** Every third cell tells how sharp a row is. */
const SHARPNESS_STEP = 3;

/**
 * Moves the corners of a row of cells until the cells stand where the glyphs fit best, up and down and along: as well
 * as the recogniser needs. Single cells that cannot be read do little harm. `score` is the mean correlation, -1 to 1.
 */
export function settleLine(image: GrayImage, { corners, cells }: CellRow): ZoneLine {
  let row = corners;
  for (const axis of ['down', 'along', 'down', 'along'] as const) row = moved(image, row, cells, axis);
  const cut = cutRow(image, row, cells);
  return { corners: row, cells, score: rowScore(cut, cells, fittingTemplates(cut, cells, SHARPNESS_STEP)) };
}

/** The row moved by a smooth curve of shifts, one a cell, weighted by what each shift gains. */
function moved(image: GrayImage, row: Corners, cells: number, axis: 'down' | 'along'): Corners {
  const tried = 2 * REACH + 1;
  const places: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    for (let shift = -REACH; shift <= REACH; shift++) {
      const x = cell * COARSE.width;
      places.push(...(axis === 'down' ? [x, shift] : [x + shift, 0]));
    }
  }
  const fit = correlate(cutRow(image, row, cells, COARSE.width), COARSE, Int32Array.from(places));
  const shifts: number[] = [];
  const weights: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const scores = [...fit.subarray(cell * tried, (cell + 1) * tried)];
    const peak = Math.max(...scores);
    shifts.push(subpixel(scores, scores.indexOf(peak)) - REACH);
    weights.push(Math.max(0, peak - DOUBTFUL) * (peak - Math.min(...scores)));
  }
  const curve = fitCurve(shifts, weights);
  if (!curve) return row;
  const [a, b, c] = curve;
  if (axis === 'down')
    return shiftedDown(row, (a - b) / (COARSE.height * TEXT_SHARE), (a + b) / (COARSE.height * TEXT_SHARE));
  const starts = shifts.map((_, cell) => {
    const t = (2 * cell) / (cells - 1) - 1;
    return cell * COARSE.width + a + b * t + c * t * t;
  });
  return rowCorners(row, cells * COARSE.width, starts, COARSE.width);
}

/** Where a parabola through the peak and its neighbours is highest. */
function subpixel(scores: readonly number[], peak: number): number {
  const before = scores[peak - 1];
  const after = scores[peak + 1];
  if (before === undefined || after === undefined) return peak;
  const bend = before - 2 * scores[peak]! + after;
  return bend >= 0 ? peak : peak + (before - after) / (2 * bend);
}

/** The row moved down by shares of its height: so much at its start and so much at its end. */
function shiftedDown(row: Corners, first: number, last: number): Corners {
  const map = homography(row);
  return [project(map, 0, first), project(map, 1, last), project(map, 1, 1 + last), project(map, 0, 1 + first)];
}
