import type { DocumentKind, SeenSide, Side } from '../contract/documents.ts';
import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Corners, Region } from '../contract/geometry.ts';
import type { Fields, MrzReading, SideReport, Validity } from '../contract/report.ts';
import type { Holder } from '../contract/verification.ts';
import type { GrayImage, RgbaImage } from '../image/raster.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { Policy } from '../policy.ts';

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

/** Everything a check may look at. Members are null where that part of the picture was not found or not read. */
export interface SideContext {
  capture: DecodedCapture;
  card: StraightCard | null;
  recognised: { kind: DocumentKind | null; side: SeenSide | null };
  mrz: MrzReading | null;
  /** The MRZ's place on the card. */
  mrzBox: Box | null;
  fields: Fields;
  validity: Validity | null;
  declared: { kind?: DocumentKind; side?: Side };
  holder: Holder | null;
  otherSides: readonly SideReport[];
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
