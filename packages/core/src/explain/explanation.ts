import type { SeenSide } from '../contract/documents.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import type { FieldName, SideReport } from '../contract/report.ts';
import type { ZoneContent } from '../documents/documentType.ts';
import type { Homography } from '../image/homography.ts';
import type { RgbaImage } from '../image/raster.ts';

/** A picture that a report speaks of. The report counts in px of the upright original: `fromUpright` finds them here. */
export interface ExplainedPicture {
  image: RgbaImage;
  /** From px of the upright original to px of `image`. */
  fromUpright(point: Point): Point;
}

/** A place on a straightened card, px. `found`: seen on this card, and not only where its kind usually bears it. */
export interface ExplainedZone {
  content: ZoneContent;
  found: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A document found in the picture, straightened at 300 dpi in its reading direction. */
export interface ExplainedCard extends ExplainedPicture {
  side: SeenSide | null;
  /** Where it lies, px of the upright original. */
  corners: Corners;
  /** px of the card per mm of the document */
  pixelsPerMm: number;
  zones: readonly ExplainedZone[];
}

/** What stands where in the lines of a machine-readable zone. Lines and columns are counted from 0. */
export interface SpelledMrz {
  /** Characters `start` to `end` (excluded) of a line. */
  fields: readonly { name: FieldName; places: readonly { line: number; start: number; end: number }[] }[];
  /** `field` is the one it guards, or `composite`. */
  checkDigits: readonly {
    field: string;
    line: number;
    column: number;
    expected: string;
    found: string;
    ok: boolean;
  }[];
}

/** A report together with the pixels it was made from. Without pictures where the file gave none. */
export interface Explanation {
  report: SideReport;
  picture: ExplainedPicture | null;
  /** Pages of the file, of which the picture shows one: 1 for pictures, 0 where the file gave none. */
  pages: number;
  /** Of the report's zone; null where it has none. */
  mrz: SpelledMrz | null;
  cards: readonly ExplainedCard[];
}

/** A picture in the form that crosses between threads. */
export type Plain<Picture extends ExplainedPicture> = Omit<Picture, 'fromUpright'> & { fromUpright: Homography };

export interface PlainExplanation extends Pick<Explanation, 'report' | 'pages' | 'mrz'> {
  picture: Plain<ExplainedPicture> | null;
  cards: readonly Plain<ExplainedCard>[];
}
