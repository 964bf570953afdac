import type { Box, StraightCard } from '../checks/check.ts';
import type { Field, Fields } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import { containsWords } from './containsWords.ts';
import { cutBox } from './cutBox.ts';
import { datesIn } from './datesIn.ts';
import { findAnchors } from './findAnchors.ts';
import type { Area, PrintedField, PrintedLayout } from './layout.ts';
import { placeField } from './placeField.ts';
import type { PrintedLine } from './printedLine.ts';
import { type Reading, settleReadings } from './settleReadings.ts';
import { ALPHABETS, valueIn } from './valueIn.ts';

/** Reads a picture of one line that holds nothing but characters of `alphabet` (any where empty); null where it failed. */
export type ReadLine = (image: RgbaImage, alphabet: string) => Promise<{ text: string; confidence: number } | null>;

/** A line is read at these sizes: strokes fall on other pixels, so that two readings seldom share a mistake. */
const SCALES = [1, 1.4] as const;
/** A third reading where the two differ. */
const DECIDING_SCALE = 1.2;

/**
 * The values that a side prints, each from its own line: the layout says where, the labels found among `lines` correct
 * it. `pixelsPerMm` is the straightened card's. What is not legible gives no field.
 */
export async function readPrintedFields(
  card: StraightCard,
  layout: PrintedLayout,
  lines: readonly PrintedLine[],
  pixelsPerMm: number,
  readLine: ReadLine,
): Promise<Fields> {
  const anchors = findAnchors(layout.anchors, lines, pixelsPerMm);
  const boxOf = (area: Area, label: string) => inPixels(placeField(area, label, anchors), pixelsPerMm);

  async function read({ form }: PrintedField, box: Box, scale: number): Promise<Reading | null> {
    const line = await readLine(cutBox(card.image, box, scale), ALPHABETS[form]);
    const value = line && valueIn(line.text, form);
    return value && line ? { value, confidence: line.confidence } : null;
  }

  async function readField(printed: PrintedField, box: Box): Promise<Field | null> {
    const readings = [await read(printed, box, SCALES[0])];
    // The lines that were read to find the labels are a second reading already, where they say the same.
    if (readings[0] && standsIn(lines, readings[0].value, printed)) readings.push(readings[0]);
    else readings.push(await read(printed, box, SCALES[1]));
    if (readings[0]?.value !== readings[1]?.value) readings.push(await read(printed, box, DECIDING_SCALE));
    const settled = settleReadings(readings);
    return settled && { ...settled, source: 'print', region: card.toRegion(box) };
  }

  async function isThere({ label, optional }: PrintedField): Promise<boolean> {
    if (!optional || anchors.some(({ anchor }) => anchor.words === label)) return true;
    const line = await readLine(cutBox(card.image, boxOf(optional.label, label)), '');
    return line !== null && containsWords(line.text, label);
  }

  const fields: Fields = {};
  for (const printed of layout.fields) {
    if (!(await isThere(printed))) continue;
    const { field, label, at, elsewhere } = printed;
    const read =
      (await readField(printed, boxOf(at, label))) ??
      (elsewhere ? await readField(printed, boxOf(elsewhere, label)) : null);
    if (read) fields[field] = read;
  }
  return fields;
}

/** Whether a value was read in one of the lines too, accents included; a single letter proves nothing. */
function standsIn(lines: readonly PrintedLine[], value: string, { form }: PrintedField): boolean {
  if (form === 'sex') return false;
  if (form === 'date') return lines.some((line) => datesIn(line.text).includes(value));
  const letters = (text: string) => text.toUpperCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
  return lines.some((line) => letters(line.text).includes(letters(value)));
}

export function inPixels({ x, y, width, height }: Area, pixelsPerMm: number): Box {
  return { x: x * pixelsPerMm, y: y * pixelsPerMm, width: width * pixelsPerMm, height: height * pixelsPerMm };
}
