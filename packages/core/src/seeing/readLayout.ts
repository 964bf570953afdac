import type { StraightCard } from '../checks/check.ts';
import type { Fields } from '../contract/report.ts';
import { cutBox } from '../print/cutBox.ts';
import type { Area, PrintedLayout } from '../print/layout.ts';
import { movedLines, type PrintedLine } from '../print/printedLine.ts';
import { inPixels, readPrintedFields } from '../print/readPrintedFields.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { CARD_PIXELS_PER_MM } from './straightCard.ts';
import type { Tools } from './tools.ts';

/** The lines printed in one area of the card; null where the reading failed. */
export async function readArea(
  card: StraightCard,
  area: Area,
  layout: 'page' | 'strip',
  tools: Tools,
  stopwatch: Stopwatch,
): Promise<PrintedLine[] | null> {
  const box = inPixels(area, CARD_PIXELS_PER_MM);
  const lines = await stopwatch.during('text', () => tools.readPrint(cutBox(card.image, box), layout));
  return lines && movedLines(lines, box);
}

/** The values of a side whose labels are among `lines`. */
export function readFields(
  card: StraightCard,
  layout: PrintedLayout,
  lines: readonly PrintedLine[],
  tools: Tools,
  stopwatch: Stopwatch,
): Promise<Fields> {
  return stopwatch.during('text', () =>
    readPrintedFields(card, layout, lines, CARD_PIXELS_PER_MM, (image, alphabet) => tools.readLine(image, alphabet)),
  );
}
