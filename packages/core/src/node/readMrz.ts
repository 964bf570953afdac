import { type JudgedMrz, type MrzField, type MrzZone, mrzFields, readMrz as readPixels } from '@rectoverso/mrz-reader';
import type { Corners, Point } from '../contract/geometry.ts';
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

function found({ corners, rotation, lines: rows }: MrzZone, judged: JudgedMrz | null): Omit<ReadMrz, 'ms'> {
  if (!judged) {
    const nothing = {
      failedCheckDigits: [],
      fields: {},
      fieldConfidence: {},
      fieldCorners: {},
      namesMayBeTruncated: false,
    };
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
    fieldCorners: Object.fromEntries(
      fields.flatMap(([name, { places }]) => {
        const corners = cornersOf(places[0]!, rows);
        return corners ? [[name, corners]] : [];
      }),
    ),
    namesMayBeTruncated: fields.some(([, { mayBeTruncated }]) => mayBeTruncated),
    confidence: Math.min(...confidences.flat()),
  };
}

function leastSure({ places }: MrzField, confidences: readonly (readonly number[])[]): number {
  return Math.min(...places.flatMap(({ line, start, end }) => confidences[line]!.slice(start, end)));
}

/** Where a field's characters stand: its share of the line, whose characters are equally wide. */
function cornersOf({ line, start, end }: MrzField['places'][number], rows: MrzZone['lines']): Corners | null {
  const row = rows[line];
  if (!row) return null;
  const [tl, tr, br, bl] = row.corners;
  const between = (a: Point, b: Point, cell: number): Point => {
    const share = cell / row.cells;
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  };
  return [between(tl, tr, start), between(tl, tr, end), between(bl, br, end), between(bl, br, start)];
}
