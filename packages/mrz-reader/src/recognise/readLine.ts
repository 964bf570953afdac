import { ALPHABET } from '../alphabet.ts';
import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import { toGray } from '../pixels/toGray.ts';
import type { Corners, GrayImage, RgbaImage } from '../raster.ts';
import type { LineReading } from '../reading.ts';
import { alignCells, type StepRun } from './alignCells.ts';
import { readFreely } from './readFreely.ts';
import { BLANK, CLASSES, LINE_HEIGHT_PX, LINE_PITCH_PX, type LineScores, recogniseLine } from './recogniseLine.ts';
import { visibleCells } from './visibleCells.ts';

/** A character as the net sees it, whatever the line should hold. */
export interface FreeCharacter {
  text: string;
  /** The highest probability that the net gives it where it stands, 0 to 1. */
  confidence: number;
  /** Where its middle stands: 0 is the middle of the row's first cell, 1 of the second. */
  column: number;
}

/** A line as the net reads it: cell by cell, and freely, with as many characters as it sees. */
export interface NetReading extends LineReading {
  free: FreeCharacter[];
}

/** Of the crop's height the digits fill this share, in the middle. */
const TEXT_SHARE = 17 / 24;
/** Cells of margin left and right. */
const MARGIN_CELLS = 0.8;
const LETTERS = ALPHABET.length;

/**
 * Reads a row of cells with the net. `line.corners` bound the text: from the first cell's left to the last one's right,
 * from the top of the digits to their foot, px of the image.
 */
export function readLine(image: GrayImage | RgbaImage, line: { corners: Corners; cells: number }): NetReading {
  const { cells } = line;
  const width = Math.round((cells + 2 * MARGIN_CELLS) * LINE_PITCH_PX);
  const scores = recogniseLine(cutQuad(toGray(image), withMargins(line.corners, cells), width, LINE_HEIGHT_PX));
  const row = { cells, left: MARGIN_CELLS * LINE_PITCH_PX, pitch: LINE_PITCH_PX };
  const runs = alignCells(scores, row);
  const isVisible = visibleCells(image, line.corners, cells);
  const logs = new Float32Array(cells * LETTERS);
  for (let cell = 0; cell < cells; cell++) {
    const run = isVisible[cell] ? runs?.[cell] : undefined;
    weigh(scores, run, logs.subarray(cell * LETTERS, (cell + 1) * LETTERS));
  }
  const free = readFreely(scores).map(({ x, ...seen }) => ({ ...seen, column: (x - row.left) / row.pitch - 0.5 }));
  return { cells, logs, free };
}

/**
 * Log probabilities of one cell's characters: the highest that each reaches in the cell's steps. Where the net rather
 * sees no character at all, that doubt is spread over all of them.
 */
function weigh({ logs }: LineScores, run: StepRun | undefined, own: Float32Array): void {
  let blank = 1;
  own.fill(0);
  for (let step = run?.from ?? 0; step <= (run?.to ?? -1); step++) {
    blank = Math.min(blank, Math.exp(logs[step * CLASSES + BLANK]!));
    for (let i = 0; i < LETTERS; i++) own[i] = Math.max(own[i]!, Math.exp(logs[step * CLASSES + 1 + i]!));
  }
  let sum = 0;
  for (let i = 0; i < LETTERS; i++) {
    own[i] = own[i]! + blank / LETTERS;
    sum += own[i]!;
  }
  for (let i = 0; i < LETTERS; i++) own[i] = Math.log(own[i]! / sum);
}

/** The corners of the text, widened to those of the crop. */
function withMargins(row: Corners, cells: number): Corners {
  const map = homography(row);
  const up = (1 / TEXT_SHARE - 1) / 2;
  const aside = MARGIN_CELLS / cells;
  return [
    project(map, -aside, -up),
    project(map, 1 + aside, -up),
    project(map, 1 + aside, 1 + up),
    project(map, -aside, 1 + up),
  ];
}
