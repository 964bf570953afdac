import { correlate } from '../glyphs/correlate.ts';
import { withMargins } from '../glyphs/cutRow.ts';
import { COARSE } from '../glyphs/templates.ts';
import type { RhythmicLine } from '../lines/rhythmicLine.ts';
import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';
import { countCells, layCells, TEXT_LEVEL } from './cellPath.ts';
import { keystoned, rowCorners } from './rowCorners.ts';

/** One line of a zone as a row of equal cells. */
export interface CellRow {
  /**
   * Of the row of cells, px of the picture, in reading direction: from the first cell's left to the last one's right,
   * from the top of the digits to their foot.
   */
  corners: Corners;
  /** How many characters it holds. */
  cells: number;
}

/** Characters in a line of the known formats. */
const LINE_LENGTHS = [30, 36, 44];
/** Cells that may be unreadable, or taken for text by mistake, before their number fits no format. */
const MISCOUNT = 5;
const RHYTHMS_TRIED = 2;
/** A run of text in which fewer of the expected cells resemble glyphs of OCR-B is something else. */
const LEAST_CELL_SHARE = 0.5;

/** A band of OCR-B, read in its reading direction: whole lines of a zone or pieces of them. */
export interface OcrBand extends CellRow {
  /** Mean correlation of its characters with the glyphs of OCR-B, -1 to 1. */
  score: number;
}

/** The reading direction and pitch in which most of a line resembles OCR-B; null where the text is something else. */
export function ocrBand(image: GrayImage, { band, width, rhythms }: RhythmicLine): OcrBand | null {
  let best: OcrBand | null = null;
  let most = 0;
  for (const { pitch, keystone } of rhythms.slice(0, RHYTHMS_TRIED)) {
    const cells = width / pitch;
    const even = keystoned(band, keystone);
    for (const corners of [even, turned(even)]) {
      const { cells: counted, gain } = countCells(cellFit(cellStrip(image, { corners, cells })), COARSE.width);
      if (gain <= most || counted < LEAST_CELL_SHARE * cells) continue;
      most = gain;
      best = { corners, cells, score: TEXT_LEVEL + gain / counted };
    }
  }
  return best;
}

/** Lays a row of as many cells as a format has along a band; null where it holds another number of characters. */
export function fitLine(image: GrayImage, band: OcrBand): CellRow | null {
  const reach = widened(image, band);
  const found = rowOfCells(cellStrip(image, reach));
  if (!found) return null;
  return { corners: rowCorners(reach.corners, stripWidth(reach), found.starts, COARSE.width), cells: found.cells };
}

/** The band cut so that its cells are as wide as those of the coarse templates. */
function cellStrip(image: GrayImage, band: CellRow): GrayImage {
  return cutQuad(image, withMargins(band.corners), stripWidth(band), COARSE.height);
}

function stripWidth({ cells }: CellRow): number {
  return Math.round(cells * COARSE.width);
}

/** How well the best glyph fits a cell that begins at each column. */
function cellFit(strip: GrayImage): Float32Array {
  const columns = Math.max(0, strip.width - COARSE.width + 1);
  const places = new Int32Array(2 * columns);
  for (let x = 0; x < columns; x++) places[2 * x] = x;
  return correlate(strip, COARSE, places);
}

/** The band lengthened to both sides by all that the longest line may lack, as far as the picture goes. */
function widened({ width, height }: GrayImage, { corners, cells }: CellRow): CellRow {
  const map = homography(corners);
  const lacking = Math.max(2, Math.max(...LINE_LENGTHS) + MISCOUNT - cells);
  const within = (along: number): boolean => {
    const [x, y] = project(map, along, 0.5);
    return x > 0 && y > 0 && x < width && y < height;
  };
  let before = 0;
  while (before < lacking && within(-(before + 1) / cells)) before++;
  let after = 0;
  while (after < lacking && within(1 + (after + 1) / cells)) after++;
  const [from, to] = [-before / cells, 1 + after / cells];
  return {
    corners: [project(map, from, 0), project(map, to, 0), project(map, to, 1), project(map, from, 1)],
    cells: cells + before + after,
  };
}

/** The number of cells, and where each starts, that fit a strip best. */
function rowOfCells(strip: GrayImage): { starts: number[]; cells: number } | null {
  const fit = cellFit(strip);
  const counted = countCells(fit, COARSE.width).cells;
  let best: { starts: number[]; cells: number } | null = null;
  let most = 0;
  for (const cells of LINE_LENGTHS) {
    if (Math.abs(cells - counted) > MISCOUNT) continue;
    const path = layCells(fit, COARSE.width, cells);
    if (!path || (path.score - TEXT_LEVEL) * cells <= most) continue;
    most = (path.score - TEXT_LEVEL) * cells;
    best = { starts: path.starts, cells };
  }
  return best;
}

function turned([tl, tr, br, bl]: Corners): Corners {
  return [br, bl, tl, tr];
}
