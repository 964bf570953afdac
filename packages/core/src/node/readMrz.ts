import { type MrzField, type MrzReading, mrzFields, readMrz as readPixels } from '@rectoverso/mrz-reader';
import type { Corners } from '../contract/geometry.ts';
import { FIELD_NAMES, type FieldName } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import type { FoundMrz } from '../seeing/tools.ts';

/** What was found and read of a zone. */
export interface ReadMrz extends FoundMrz {
  /** Of the reading direction in the picture, degrees clockwise, 0 to 360. */
  rotation: number;
  /** How sure the reader is of its least sure character, 0 to 1; 0 where nothing was read. */
  confidence: number;
}

/**
 * The machine-readable zone of a picture, in any direction; null where there is none. A zone that is there but cannot
 * be read has `reading: null`.
 */
export async function readMrz(image: RgbaImage): Promise<ReadMrz | null> {
  const found = readPixels(image);
  if (!found) return null;
  const { corners, rotation, confidence, checkDigits } = found;
  const fields = knownFields(found);
  return {
    corners,
    rotation,
    confidence,
    reading: readingOf(found),
    failedCheckDigits: checkDigits.filter(({ ok }) => !ok).map(({ field }) => field),
    fields: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
    fieldConfidence: Object.fromEntries(fields.map(([name, field]) => [name, field.confidence])),
    fieldCorners: Object.fromEntries(fields.map(([name, { places }]) => [name, cornersOf(places[0]!, found)])),
    namesMayBeTruncated: fields.some(([, { mayBeTruncated }]) => mayBeTruncated),
  };
}

function readingOf({ format, lines, repairs, disagreements }: MrzReading): FoundMrz['reading'] {
  if (!format) return null;
  return { format, lines, repairs, ...(disagreements.length > 0 ? { disagreements } : {}) };
}

/** The fields that a report has a place for, as far as they say anything. */
function knownFields(found: MrzReading): [FieldName, MrzField][] {
  const fields: Partial<Record<string, MrzField>> = mrzFields(found);
  return FIELD_NAMES.flatMap((name): [FieldName, MrzField][] => {
    const field = fields[name];
    return field && field.value !== null ? [[name, field]] : [];
  });
}

/** Where a field's characters stand in the picture. */
function cornersOf({ line, start, end }: MrzField['places'][number], { characters }: MrzReading): Corners {
  const boxAt = (column: number) =>
    characters.find((character) => character.line === line && character.column === column)!.box;
  const [first, last] = [boxAt(start), boxAt(end - 1)];
  return [first[0], last[1], last[2], first[3]];
}
