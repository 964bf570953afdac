import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';
import { CELL_HEIGHT, CELL_WIDTH, TEXT_HEIGHT, TEXT_TOP } from './cell.ts';

/**
 * A row of text cut out straight, one cell after the other, each `cellWidth` px wide and half as high again. `row`
 * bounds the text itself: from the first cell's left to the last one's right, from the top of the digits to their foot.
 */
export function cutRow(image: GrayImage, row: Corners, cells: number, cellWidth = CELL_WIDTH): GrayImage {
  const height = Math.round((cellWidth * CELL_HEIGHT) / CELL_WIDTH);
  return cutQuad(image, withMargins(row), cells * cellWidth, height);
}

/** The corners of a row of text, widened by the margins that a cell has above and below it. */
export function withMargins(row: Corners): Corners {
  const map = homography(row);
  const top = -TEXT_TOP / TEXT_HEIGHT;
  const bottom = (CELL_HEIGHT - TEXT_TOP) / TEXT_HEIGHT;
  return [project(map, 0, top), project(map, 1, top), project(map, 1, bottom), project(map, 0, bottom)];
}
