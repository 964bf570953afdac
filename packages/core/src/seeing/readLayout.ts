import type { StraightCard } from '../checks/check.ts';
import type { FieldName, Fields } from '../contract/report.ts';
import { compareNames } from '../holder/compareNames.ts';
import { cutBox } from '../print/cutBox.ts';
import type { Area, PrintedLayout } from '../print/layout.ts';
import { movedLines, type PrintedLine } from '../print/printedLine.ts';
import {
  type Confirms,
  confirmPrintedFields,
  inPixels,
  type ReadLine,
  readPrintedFields,
} from '../print/readPrintedFields.ts';
import { sameNumber } from '../print/sameNumber.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { CARD_PIXELS_PER_MM } from './straightCard.ts';
import type { FoundMrz, Tools } from './tools.ts';

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

/** The values of a side as far as they are confirmed without its labels; null where one of them is not. */
export function confirmFields(
  card: StraightCard,
  layout: PrintedLayout,
  lines: readonly PrintedLine[],
  mrz: FoundMrz | null,
  tools: Tools,
  stopwatch: Stopwatch,
): Promise<Fields | null> {
  const readLine: ReadLine = (image, alphabet) => tools.readLine(image, alphabet);
  const confirms: Confirms = (field, value) => mrz !== null && saysTheSame(mrz, field, value);
  return stopwatch.during('text', () =>
    confirmPrintedFields(card, layout, lines, CARD_PIXELS_PER_MM, readLine, confirms),
  );
}

/** Whether the zone bears this value too. */
function saysTheSame({ fields, namesMayBeTruncated }: FoundMrz, field: FieldName, value: string): boolean {
  const known = fields[field];
  if (known === undefined) return false;
  if (field === 'documentNumber') return sameNumber(value, known);
  if (field !== 'surname' && field !== 'givenNames') return value === known;
  return compareNames(value, known, { truncated: namesMayBeTruncated }) === 'same';
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
