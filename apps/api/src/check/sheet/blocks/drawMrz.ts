import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawStatus } from '../ink/marks.ts';
import { PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { widthOf, write } from '../ink/pen.ts';
import { drawPanel, type Frame } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';
import { drawMrzCells } from './drawMrzCells.ts';
import { mrzStripOf } from './mrzStrip.ts';

const PADDING = 40;
const LINE_GAP = 34;
const CELL_HEIGHT = 56;
const NAME_HEIGHT = 30;

/** The zone as it was photographed, and under it what was read, cell by cell, with its check digits. */
export function drawMrz(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { report, cards, texts } = subject;
  const { mrz } = report;
  if (!mrz) return frame.y;
  const length = mrz.lines[0]!.length;
  const cell = (frame.width - 2 * PADDING) / length;
  const strip = mrzStripOf(cards, mrz);
  const stripHeight = strip ? (strip.height / strip.width) * cell * length : 0;
  const lineHeight = stripHeight + 10 + CELL_HEIGHT + NAME_HEIGHT + LINE_GAP;
  const height = 96 + lineHeight * mrz.lines.length + 44;
  drawPanel(context, { ...frame, height });
  const left = frame.x + PADDING;
  write(context, texts.mrz, left, frame.y + 62, { size: 27, weight: 600 });
  write(context, mrz.format, frame.x + frame.width - PADDING, frame.y + 62, {
    size: 24,
    weight: 600,
    colour: PALETTE.accent,
    align: 'right',
  });
  const lineY = (line: number) => frame.y + 96 + line * lineHeight;
  for (const line of mrz.lines.keys()) {
    const y = lineY(line);
    if (strip) strip.draw(context, line, { x: left, y, width: cell * length, height: stripHeight });
    drawMrzCells(context, subject, mrz, line, { x: left, y: y + stripHeight + 10, width: cell, height: CELL_HEIGHT });
  }
  drawCheckDigits(context, subject, left, lineY(mrz.lines.length) + 6, frame.width - 2 * PADDING);
  return frame.y + height;
}

/** One sign a check digit; for one that does not hold, what stands there and what should. */
function drawCheckDigits(
  context: SKRSContext2D,
  { texts, contract, mrz }: Subject,
  x: number,
  y: number,
  width: number,
) {
  let at = x;
  for (const { field, expected, found, ok } of mrz?.checkDigits ?? []) {
    const name = texts.checkDigits[field] ?? field;
    const result = ok ? found : `${texts.found} ${found}, ${texts.expected} ${expected}`;
    const text = `${name}${contract.colon}${result}`;
    const style = { size: 22, weight: ok ? 450 : 600, colour: TONE_OF_STATUS[ok ? 'pass' : 'fail'].strong };
    const needed = 44 + widthOf(context, text, style) + 36;
    if (at + needed > x + width) return;
    drawStatus(context, ok ? 'pass' : 'fail', [at + 14, y - 8], 14);
    write(context, text, at + 40, y, style);
    at += needed;
  }
}
