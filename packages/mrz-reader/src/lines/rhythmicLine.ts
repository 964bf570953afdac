import { CELL_HEIGHT, CELL_WIDTH, TEXT_HEIGHT } from '../glyphs/cell.ts';
import { withMargins } from '../glyphs/cutRow.ts';
import { cutQuad } from '../pixels/cutQuad.ts';
import type { Corners, GrayImage } from '../raster.ts';
import { bandOfLine } from './bandOfLine.ts';
import type { TextLine } from './joinRuns.ts';
import { type Rhythm, rhythms } from './rhythms.ts';

/** A line of text that may be monospaced. */
export interface RhythmicLine {
  line: TextLine;
  /** Of the text, as long as the line, px of the picture. */
  band: Corners;
  /** The band's length, px of the strip in which the rhythms' pitch is measured. */
  width: number;
  /** Best first; empty where nothing repeats. */
  rhythms: Rhythm[];
}

/** Pitch, in shares of what the height of the text leads to expect: print and perspective stretch. */
const PITCH_SHARES = { least: 0.72, most: 1.4 };

/** Measures where the text of a line stands and how regularly its characters follow each other. */
export function rhythmicLine(image: GrayImage, line: TextLine): RhythmicLine {
  const band = bandOfLine(image, line);
  const [tl, tr, , bl] = band;
  const aspect = Math.hypot(tr[0] - tl[0], tr[1] - tl[1]) / Math.hypot(bl[0] - tl[0], bl[1] - tl[1]);
  const width = Math.round(aspect * TEXT_HEIGHT);
  const strip = cutQuad(image, withMargins(band), width, CELL_HEIGHT);
  return {
    line,
    band,
    width,
    rhythms: rhythms(strip, CELL_WIDTH * PITCH_SHARES.least, CELL_WIDTH * PITCH_SHARES.most),
  };
}
