import type { Box, StraightCard } from '../checks/check.ts';
import type { Field, FieldName, Fields } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import { cutBox } from './cutBox.ts';
import { findAnchors } from './findAnchors.ts';
import type { Area, PrintedLayout } from './layout.ts';
import { placeField } from './placeField.ts';
import type { PrintedLine } from './printedLine.ts';
import { type Reading, settleReadings } from './settleReadings.ts';
import { ALPHABETS, valueIn } from './valueIn.ts';

/** Reads a picture of one line that holds nothing but characters of `alphabet` (any where empty); null where it failed. */
export type ReadLine = (image: RgbaImage, alphabet: string) => Promise<{ text: string; confidence: number } | null>;

/** A line is read at these sizes: strokes fall on other pixels, so that two readings seldom share a mistake. */
const SCALES = [1, 1.4];
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
  const fields: Partial<Record<FieldName, Field>> = {};
  for (const printed of layout.fields) {
    const place = placeField(printed, anchors);
    if (!place) continue;
    const box = inPixels(place, pixelsPerMm);
    const read = async (scale: number): Promise<Reading | null> => {
      const line = await readLine(cutBox(card.image, box, scale), ALPHABETS[printed.form]);
      const value = line && valueIn(line.text, printed.form);
      return value && line ? { value, confidence: line.confidence } : null;
    };
    const readings = [];
    for (const scale of SCALES) readings.push(await read(scale));
    if (readings[0]?.value !== readings[1]?.value) readings.push(await read(DECIDING_SCALE));
    const settled = settleReadings(readings);
    if (settled) fields[printed.field] = { ...settled, source: 'print', region: card.toRegion(box) };
  }
  return fields;
}

export function inPixels({ x, y, width, height }: Area, pixelsPerMm: number): Box {
  return { x: x * pixelsPerMm, y: y * pixelsPerMm, width: width * pixelsPerMm, height: height * pixelsPerMm };
}
