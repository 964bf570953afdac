import type { Box, StraightCard } from '../checks/check.ts';
import type { Field, FieldName, Fields } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import { aroundWords, isLabelled } from './aroundWords.ts';
import { clearWords } from './clearWords.ts';
import { containsWords } from './containsWords.ts';
import { cutBox } from './cutBox.ts';
import { datesIn } from './datesIn.ts';
import { findAnchors } from './findAnchors.ts';
import type { Area, PrintedField, PrintedLayout } from './layout.ts';
import { placeField } from './placeField.ts';
import type { PrintedLine } from './printedLine.ts';
import { type Reading, settleReadings } from './settleReadings.ts';
import { ALPHABETS, valueIn } from './valueIn.ts';

/** One line of print, read on its own; confidences run from 0 to 1. */
export interface LoneLine {
  text: string;
  confidence: number;
  words: readonly { text: string; confidence: number }[];
}

/** Reads a picture of one line that holds nothing but characters of `alphabet` (any where empty); null where it failed. */
export type ReadLine = (image: RgbaImage, alphabet: string) => Promise<LoneLine | null>;

/** A line is read at these sizes: strokes fall on other pixels, so that two readings seldom share a mistake. */
const SCALES = [1, 1.4] as const;
/** A third reading where the two differ, or agree without being sure. */
const DECIDING_SCALE = 1.2;
const SURE = 0.6;

/** Whether something else than this print says the same already, so that one reading confirms it. */
export type Confirms = (field: FieldName, value: string) => boolean;

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
  const { boxOf, read, isThere, isOthers } = lineReader(card, layout, lines, pixelsPerMm, readLine);

  async function readField(printed: PrintedField, box: Box): Promise<Field | null> {
    if (isOthers(printed, box)) return null;
    const readings = [await read(printed, box, SCALES[0])];
    // The lines that were read to find the labels are a second reading already, where they say the same.
    readings.push((readings[0] && alsoIn(lines, readings[0].value, printed)) ?? (await read(printed, box, SCALES[1])));
    if ((settleReadings(readings)?.confidence ?? 0) < SURE) readings.push(await read(printed, box, DECIDING_SCALE));
    const settled = settleReadings(readings);
    return settled && { ...settled, source: 'print', region: card.toRegion(box) };
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

/**
 * The same without looking for the labels first, which is most of the work: each value from the place that the layout
 * and the `lines` known so far give it, once where `confirms` knows it or the lines bear it, else twice. Null as soon as
 * one is not surely confirmed, or on a side whose values may stand in more than one place.
 */
export async function confirmPrintedFields(
  card: StraightCard,
  layout: PrintedLayout,
  lines: readonly PrintedLine[],
  pixelsPerMm: number,
  readLine: ReadLine,
  confirms: Confirms,
): Promise<Fields | null> {
  if (layout.fields.some(({ elsewhere, optional }) => elsewhere || optional)) return null;
  const { boxOf, read, isOthers } = lineReader(card, layout, lines, pixelsPerMm, readLine);
  const fields: Fields = {};
  for (const printed of layout.fields) {
    const { field, label, at } = printed;
    const box = boxOf(at, label);
    const first = isOthers(printed, box) ? null : await read(printed, box, SCALES[0]);
    if (!first) return null;
    const second = confirms(field, first.value)
      ? first
      : (alsoIn(lines, first.value, printed) ?? (await read(printed, box, SCALES[1])));
    const settled = settleReadings([first, second]);
    if (second?.value !== first.value || !settled || settled.confidence < SURE) return null;
    fields[field] = { ...settled, source: 'print', region: card.toRegion(box) };
  }
  return fields;
}

function lineReader(
  card: StraightCard,
  layout: PrintedLayout,
  lines: readonly PrintedLine[],
  pixelsPerMm: number,
  readLine: ReadLine,
) {
  const anchors = findAnchors(layout.anchors, lines, pixelsPerMm);
  const labels = layout.anchors.map(({ words }) => words);
  const boxOf = (area: Area, label: string) =>
    aroundWords(inPixels(placeField(area, label, anchors), pixelsPerMm), lines, label);

  async function read({ form }: PrintedField, box: Box, scale: number): Promise<Reading | null> {
    const lone = await readLine(cutBox(card.image, box, scale), ALPHABETS[form]);
    const line = lone && (form === 'surname' || form === 'givenNames') ? clearWords(lone) : lone;
    const value = line && valueIn(line.text, form);
    return value && line ? { value, confidence: line.confidence } : null;
  }

  async function isThere({ label, optional }: PrintedField): Promise<boolean> {
    if (!optional || anchors.some(({ anchor }) => anchor.words === label)) return true;
    const line = await readLine(cutBox(card.image, boxOf(optional.label, label)), '');
    return line !== null && containsWords(line.text, label);
  }

  /** Whether the label of another value stands there. */
  function isOthers({ label }: PrintedField, box: Box): boolean {
    return isLabelled(
      box,
      lines,
      labels.filter((other) => other !== label),
    );
  }

  return { boxOf, read, isThere, isOthers };
}

/** The reading of the same value in one of the lines, accents included; a single letter proves nothing. */
function alsoIn(lines: readonly PrintedLine[], value: string, { form }: PrintedField): Reading | null {
  if (form === 'sex') return null;
  const letters = (text: string) => text.toUpperCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
  const bears = ({ text }: PrintedLine) =>
    form === 'date' ? datesIn(text).includes(value) : letters(text).includes(letters(value));
  const line = lines.find(bears);
  return line ? { value, confidence: line.confidence } : null;
}

export function inPixels({ x, y, width, height }: Area, pixelsPerMm: number): Box {
  return { x: x * pixelsPerMm, y: y * pixelsPerMm, width: width * pixelsPerMm, height: height * pixelsPerMm };
}
