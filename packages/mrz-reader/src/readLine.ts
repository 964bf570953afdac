import { ALPHABET } from './alphabet.ts';
import { CELL_WIDTH } from './glyphs/cell.ts';
import { correlator } from './glyphs/correlate.ts';
import { cutRow } from './glyphs/cutRow.ts';
import { fittingTemplates } from './glyphs/fittingTemplates.ts';
import type { CellRow } from './locate/fitLine.ts';
import { polishLine } from './locate/polishLine.ts';
import { homography, project } from './pixels/homography.ts';
import { toGray } from './pixels/toGray.ts';
import type { Corners, GrayImage, RgbaImage } from './raster.ts';
import type { LineReading } from './reading.ts';

/** A cell may stand this far off its place, px of the cell. */
const JITTER = 1;
/** Turns a difference of correlation into one of log-probability; fitted so that confidence is how often it is right. */
const LOGS_PER_CORRELATION = 60;
/** Of a cell's width and the row's height, what must lie inside the picture on either side of its middle. */
const LEAST_VISIBLE = 0.35;

/** Reads a line by comparing each of its cells with the glyphs of OCR-B. */
export function readLine(image: GrayImage | RgbaImage, line: CellRow): LineReading {
  const gray = toGray(image);
  const { cells } = line;
  const corners = polishLine(gray, line);
  const row = cutRow(gray, corners, cells);
  const { at } = correlator(row, fittingTemplates(row, cells));
  const isVisible = visibility(gray, corners, cells);

  const logs = new Float32Array(cells * ALPHABET.length);
  for (let cell = 0; cell < cells; cell++) {
    const own = logs.subarray(cell * ALPHABET.length, (cell + 1) * ALPHABET.length);
    // What lies outside the picture may be anything.
    if (isVisible(cell)) {
      own.fill(-1);
      for (let y = -JITTER; y <= JITTER; y++) {
        for (let x = -JITTER; x <= JITTER; x++) {
          const scores = at(cell * CELL_WIDTH + x, y);
          for (let i = 0; i < own.length; i++) own[i] = Math.max(own[i]!, scores[i]!);
        }
      }
    }
    toLogs(own);
  }
  return { cells, logs };
}

/** Turns correlations into natural logarithms of probabilities. */
function toLogs(scores: Float32Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = (scores[i]! - highest) * LOGS_PER_CORRELATION;
    sum += Math.exp(scores[i]!);
  }
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! - Math.log(sum);
}

function visibility({ width, height }: GrayImage, corners: Corners, cells: number): (cell: number) => boolean {
  const map = homography(corners);
  return (cell) =>
    [-LEAST_VISIBLE, LEAST_VISIBLE].every((along) =>
      [-LEAST_VISIBLE, LEAST_VISIBLE].every((down) => {
        const [x, y] = project(map, (cell + 0.5 + along) / cells, 0.5 + down);
        return x >= 0 && y >= 0 && x <= width && y <= height;
      }),
    );
}
