import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Locale } from '@rectoverso/core/contract';
import type { Explanation } from '@rectoverso/core/node';
import type { Case } from '../checkCase.ts';
import { drawFields } from './blocks/drawFields.ts';
import { drawFindings } from './blocks/drawFindings.ts';
import { drawHeader } from './blocks/drawHeader.ts';
import { drawMeasures } from './blocks/drawMeasures.ts';
import { drawMrz } from './blocks/drawMrz.ts';
import { drawPages } from './blocks/drawPages.ts';
import { drawPictures } from './blocks/drawPictures.ts';
import { drawSigns } from './blocks/drawSigns.ts';
import { PALETTE } from './ink/palette.ts';
import { write } from './ink/pen.ts';
import { drawEmpty, drawPanel, type Frame } from './ink/shapes.ts';
import { type SheetPage, type Subject, subjectOf } from './subject.ts';

const WIDTH = 2000;
const MARGIN = 80;
const GAP = 48;
const PADDING = 44;
/** Width of the left column of the lower part: findings and measures; fields and signs stand beside. */
const LEFT_WIDTH = 1064;
/** No sheet is longer; what it was drawn on is cut where it ends. */
const MOST_HEIGHT = 6000;

/**
 * One report as a picture to look at, PNG of 2000 px width: the picture received with the document found in it, the
 * document straightened with its zones, the findings with their places, what was read and why. Drawn with letters that
 * come along with the program, so that the same report gives the same bytes anywhere.
 */
export function drawSheet(
  explanation: Explanation,
  asked: Case,
  locale: Locale,
  pages: readonly SheetPage[] = [],
): Buffer {
  const subject = subjectOf(explanation, asked, locale, pages);
  const draft = createCanvas(WIDTH, MOST_HEIGHT);
  const height = Math.min(MOST_HEIGHT, drawAll(draft.getContext('2d'), subject));
  const sheet = createCanvas(WIDTH, height);
  sheet.getContext('2d').drawImage(draft, 0, 0);
  return sheet.toBuffer('image/png');
}

function drawAll(context: SKRSContext2D, subject: Subject): number {
  context.fillStyle = PALETTE.ground;
  context.fillRect(0, 0, WIDTH, MOST_HEIGHT);
  const inner = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  let y = drawHeader(context, subject, WIDTH, MARGIN) + GAP;
  if (subject.sheetPages.length > 0) y = drawPages(context, subject, { ...inner, y }) + GAP;
  if (subject.picture) y = drawPictures(context, subject, { ...inner, y }) + GAP;
  const mrzEnd = drawMrz(context, subject, { ...inner, y });
  if (mrzEnd > y) y = mrzEnd + GAP;

  const right = { x: MARGIN + LEFT_WIDTH + GAP, width: inner.width - LEFT_WIDTH - GAP };
  const left = { x: MARGIN, width: LEFT_WIDTH };
  const blocks = subject.picture ? [drawFields, drawSigns] : [];
  const ends = [
    drawColumn(context, subject, [drawFindings], { ...left, y }),
    drawColumn(context, subject, blocks, { ...right, y }),
  ] as const;
  // Measures take the shorter column.
  const [shorter, end] = ends[0] < ends[1] ? [left, ends[0]] : [right, ends[1]];
  const measuresEnd = drawColumn(context, subject, [drawMeasures], { ...shorter, y: end + GAP / 2 });
  if (!subject.picture) drawEmpty(context, subject.texts.noPicture, { ...right, y, height: ends[0] - y });
  y = Math.max(...ends, measuresEnd) + 56;

  const quiet = { size: 21, colour: PALETTE.soft };
  write(context, subject.texts.caution, MARGIN, y, quiet);
  const seconds = (subject.report.ms.total / 1000).toLocaleString(subject.locale, { maximumFractionDigits: 1 });
  write(context, `${seconds} ${subject.texts.seconds}`, WIDTH - MARGIN, y, { ...quiet, align: 'right' });
  return y + 52;
}

type Block = (context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>) => number;

/** Blocks one below the other, each on a panel of its own. Returns where the last one ends. */
function drawColumn(
  context: SKRSContext2D,
  subject: Subject,
  blocks: readonly Block[],
  { x, y, width }: Omit<Frame, 'height'>,
): number {
  let top = y;
  for (const block of blocks) {
    const content = { x: x + PADDING, y: top + PADDING, width: width - 2 * PADDING };
    // Drawn once to know its height, and once more on its panel.
    const end = block(context, subject, content);
    if (end === content.y) continue;
    drawPanel(context, { x, y: top, width, height: end + PADDING - top - 10 });
    block(context, subject, content);
    top = end + PADDING - 10 + GAP / 2;
  }
  return top - GAP / 2;
}
