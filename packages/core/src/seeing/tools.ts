import type { Edits } from '../contract/edits.ts';
import type { Corners } from '../contract/geometry.ts';
import type { FieldName, MrzReading } from '../contract/report.ts';
import type { RgbaImage } from '../image/raster.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { PrintedLine } from '../print/printedLine.ts';
import type { ReadLine } from '../print/readPrintedFields.ts';

/** A machine-readable zone as found in a picture. */
export interface FoundMrz {
  /** px of the picture, in the zone's reading direction. */
  corners: Corners;
  /** Null where the lines could not be read. */
  reading: MrzReading | null;
  /** Names of the fields whose check digits do not hold. */
  failedCheckDigits: readonly string[];
  /** What the lines say, as `Field.value` writes it. */
  fields: Partial<Record<FieldName, string>>;
  /** How sure the reader is of each field's least sure character, 0 to 1. */
  fieldConfidence: Partial<Record<FieldName, number>>;
  /** Where each field's characters stand, px of the picture, as far as its line was found. */
  fieldCorners: Partial<Record<FieldName, Corners>>;
  namesMayBeTruncated: boolean;
}

/** What the pipeline needs from the machine it runs on: decoding and reading. Everything else is arithmetic. */
export interface Tools {
  /** Throws `IntakeError` where the file gives no pixels. */
  decode(bytes: Uint8Array, edits: Edits): Promise<DecodedCapture>;
  /** The best zone in the picture, or null. */
  readMrz(image: RgbaImage): Promise<FoundMrz | null>;
  /**
   * The lines printed on a picture that stands upright: on a `page`, wherever they are; on a `strip`, one below the
   * other. Null where the reading failed.
   */
  readPrint(image: RgbaImage, layout: 'page' | 'strip'): Promise<PrintedLine[] | null>;
  readLine: ReadLine;
}
