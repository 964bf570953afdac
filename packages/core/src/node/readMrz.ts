import { type JudgedMrz, type MrzField, type MrzZone, mrzFields, readMrz as readPixels } from '@rectoverso/mrz-reader';
import type { FieldName } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import type { FoundMrz } from '../seeing/tools.ts';

/** What was found and read of a zone, and how long it took. */
export interface ReadMrz extends FoundMrz {
  /** Of the reading direction in the picture, degrees clockwise, 0 to 360. */
  rotation: number;
  /** How sure the reader is of its least sure character, 0 to 1; 0 where nothing was read. */
  confidence: number;
  ms: { locate: number; read: number };
}

/**
 * The machine-readable zone of a picture, in any direction; null where there is none. A zone that is there but cannot
 * be read has `reading: null`.
 */
export async function readMrz(image: RgbaImage): Promise<ReadMrz | null> {
  const reading = readPixels(image);
  if (!reading) return null;
  const { zone, judged, ms } = reading;
  return { ...found(zone, judged), ms: { locate: Math.round(ms.locate), read: Math.round(ms.read) } };
}

function found({ corners, rotation }: MrzZone, judged: JudgedMrz | null): Omit<ReadMrz, 'ms'> {
  if (!judged) {
    const nothing = { failedCheckDigits: [], fields: {}, fieldConfidence: {}, namesMayBeTruncated: false };
    return { corners, rotation, reading: null, confidence: 0, ...nothing };
  }
  const { format, lines, repairs, checkDigits, confidences } = judged;
  const fields = Object.entries(mrzFields(format, lines)) as [FieldName, MrzField][];
  return {
    corners,
    rotation,
    reading: { format, lines, repairs },
    failedCheckDigits: checkDigits.filter(({ ok }) => !ok).map(({ field }) => field),
    fields: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
    fieldConfidence: Object.fromEntries(fields.map(([name, field]) => [name, leastSure(field, confidences)])),
    namesMayBeTruncated: fields.some(([, { mayBeTruncated }]) => mayBeTruncated),
    confidence: Math.min(...confidences.flat()),
  };
}

function leastSure({ places }: MrzField, confidences: readonly (readonly number[])[]): number {
  return Math.min(...places.flatMap(({ line, start, end }) => confidences[line]!.slice(start, end)));
}
