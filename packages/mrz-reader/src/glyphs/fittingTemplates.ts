import type { GrayImage } from '../raster.ts';
import { CELL_WIDTH } from './cell.ts';
import { correlator } from './correlate.ts';
import { FINE, type Templates } from './templates.ts';

/** The templates that are as sharp as a row of cells (see `cutRow`), judged by every `step`th cell. */
export function fittingTemplates(row: GrayImage, cells: number, step = 1): Templates {
  let best = FINE[0];
  let most = -1;
  for (const templates of FINE) {
    const score = rowScore(row, cells, templates, step);
    if (score <= most) continue;
    most = score;
    best = templates;
  }
  return best;
}

/** Mean of the highest correlation in each cell, or in every `step`th, -1 to 1. */
export function rowScore(row: GrayImage, cells: number, templates: Templates, step = 1): number {
  const { highestAt } = correlator(row, templates);
  let sum = 0;
  for (let cell = 0; cell < cells; cell += step) sum += highestAt(cell * CELL_WIDTH, 0);
  return sum / Math.ceil(cells / step);
}
