import type { GrayImage } from '../raster.ts';
import { CELL_WIDTH } from './cell.ts';
import { correlate } from './correlate.ts';
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
  const count = Math.ceil(cells / step);
  const places = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) places[2 * i] = i * step * CELL_WIDTH;
  return correlate(row, templates, places).reduce((sum, score) => sum + score) / count;
}
