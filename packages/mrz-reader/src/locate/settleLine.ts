import { CELL_HEIGHT, TEXT_HEIGHT } from '../glyphs/cell.ts';
import { correlator } from '../glyphs/correlate.ts';
import { cutRow } from '../glyphs/cutRow.ts';
import { fittingTemplates, rowScore } from '../glyphs/fittingTemplates.ts';
import { COARSE, type Templates } from '../glyphs/templates.ts';
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
/** Heights that are tried, as shares of the row's own. */
const HEIGHTS = [0.93, 1, 1.07];

/**
 * Moves the corners of a row of cells until the cells stand where the glyphs fit best: up and down, then along, first
 * coarsely, then finely, and last in height. Single cells that cannot be read do little harm. `score` is the mean
 * correlation, -1 to 1.
 */
export function settleLine(image: GrayImage, { corners, cells }: CellRow): ZoneLine {
  let row = corners;
  for (const axis of ['down', 'along', 'down', 'along'] as const) row = moved(image, row, cells, axis, COARSE);
  const templates = fittingTemplates(cutRow(image, row, cells), cells, SHARPNESS_STEP);
  for (const axis of ['down', 'along'] as const) row = moved(image, row, cells, axis, templates);

  let best: ZoneLine = { corners: row, cells, score: -1 };
  for (const height of HEIGHTS) {
    const scaled = scaledRow(row, height);
    const score = rowScore(cutRow(image, scaled, cells), cells, templates);
    if (score > best.score) best = { corners: scaled, cells, score };
  }
  return best;
}

/** The row moved by a smooth curve of shifts, one a cell, weighted by what each shift gains. */
function moved(image: GrayImage, row: Corners, cells: number, axis: 'down' | 'along', templates: Templates): Corners {
  const { highestAt } = correlator(cutRow(image, row, cells, templates.width), templates);
  const shifts: number[] = [];
  const weights: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const scores: number[] = [];
    for (let shift = -REACH; shift <= REACH; shift++) {
      const x = cell * templates.width;
      scores.push(axis === 'down' ? highestAt(x, shift) : highestAt(x + shift, 0));
    }
    const peak = Math.max(...scores);
    shifts.push(subpixel(scores, scores.indexOf(peak)) - REACH);
    weights.push(Math.max(0, peak - DOUBTFUL) * (peak - Math.min(...scores)));
  }
  const curve = fitCurve(shifts, weights);
  if (!curve) return row;
  const [a, b, c] = curve;
  if (axis === 'down')
    return shiftedDown(row, (a - b) / (templates.height * TEXT_SHARE), (a + b) / (templates.height * TEXT_SHARE));
  const starts = shifts.map((_, cell) => {
    const t = (2 * cell) / (cells - 1) - 1;
    return cell * templates.width + a + b * t + c * t * t;
  });
  return rowCorners(row, cells * templates.width, starts, templates.width);
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

function scaledRow(row: Corners, height: number): Corners {
  const map = homography(row);
  const [top, bottom] = [(1 - height) / 2, (1 + height) / 2];
  return [project(map, 0, top), project(map, 1, top), project(map, 1, bottom), project(map, 0, bottom)];
}
