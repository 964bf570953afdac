import { CELL_HEIGHT, CELL_WIDTH } from './glyphs/cell.ts';
import { cutRow } from './glyphs/cutRow.ts';
import type { CellRow } from './locate/fitLine.ts';
import { toGray } from './pixels/toGray.ts';
import type { GrayImage, RgbaImage } from './raster.ts';

/**
 * One line of a zone, cut out straight for a reader: cells of equal width, one after the other, in reading direction.
 * The digits fill 17/24 of `height` (px), with margins above and below; a cell is 2/3 as wide as `height`.
 */
export function cutLine(image: GrayImage | RgbaImage, line: CellRow, height: number): GrayImage {
  return cutRow(toGray(image), line.corners, line.cells, (height * CELL_WIDTH) / CELL_HEIGHT);
}
