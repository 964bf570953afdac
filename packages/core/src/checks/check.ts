import type { DocumentKind, OtherDocument, SeenSide, Side } from '../contract/documents.ts';
import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Corners, Region } from '../contract/geometry.ts';
import type { Fields, Fingerprint, MrzReading, SideReport } from '../contract/report.ts';
import type { Holder } from '../contract/verification.ts';
import type { ValidityJudgement } from '../documents/documentType.ts';
import type { GrayImage, RgbaImage } from '../image/raster.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { Policy } from '../policy.ts';
import type { PrintedLine } from '../print/printedLine.ts';
import type { Recognition } from '../seeing/recognise.ts';

/** A rectangle on the straightened card, px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The card cut out of the picture, straightened, in its reading direction. */
export interface StraightCard {
  image: RgbaImage;
  gray: GrayImage;
  /** Corners in px of the working picture (`capture.image`), in the document's reading direction. */
  corners: Corners;
  /** Resolution of the picture the card came from, measured on the card: px of the upright original per mm. */
  sourcePixelsPerMm: number;
  /** From a rectangle on the card to the upright original. */
  toRegion(box: Box): Region;
}

/** What was read in the machine-readable zone, and how far it can be trusted. */
export interface MrzSight {
  /** Null where a zone was found whose lines could not be read. */
  reading: MrzReading | null;
  /** Names of the fields whose check digits do not hold. */
  failedCheckDigits: readonly string[];
  /** A name that fills its field may be cut there. */
  namesMayBeTruncated: boolean;
  /** Its place on the card, px of the straightened card; null where no card was found. */
  box: Box | null;
}

/** A document that lies beside the one a report is about. */
export interface Companion {
  /** Null where it has the size of one, and nothing more is known. */
  document: DocumentKind | OtherDocument | null;
  region: Region;
}

/** Everything a check may look at. Members are null where that part of the picture was not found or not read. */
export interface SideContext {
  capture: DecodedCapture;
  card: StraightCard | null;
  recognised: Pick<Recognition, 'kind' | 'other' | 'doubts'> & { side: SeenSide | null };
  /** Other documents in the same picture, and where. */
  besides: readonly Companion[];
  /** Null where no machine-readable zone was found. */
  mrz: MrzSight | null;
  /** What is printed; null where nobody needed to read it, or the reading failed. */
  print: readonly PrintedLine[] | null;
  fields: Fields;
  /** Judged on the fields of this side and of the other sides of the same kind; null where they say nothing. */
  validity: ValidityJudgement | null;
  declared: { kind?: DocumentKind | OtherDocument; side?: Side };
  holder: Holder | null;
  otherSides: readonly SideReport[];
  fingerprint: Fingerprint;
  policy: Policy;
  /** `YYYY-MM-DD` */
  today: string;
}

/** One check: a pure function from what was seen to findings, one file each, listed in `registry.ts`. */
export interface Check {
  /** The codes it may report; one finding with status `pass` or `skipped` is reported for each it found nothing in. */
  codes: readonly FindingCode[];
  run(context: SideContext): Finding[];
}

/** Findings on what does not apply to this side, or was not asked. */
export function skipped(codes: readonly FindingCode[]): Finding[] {
  return codes.map((code) => ({ code, status: 'skipped' }));
}
