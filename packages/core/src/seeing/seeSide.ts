import type { Box, MrzSight, StraightCard } from '../checks/check.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import type { Field, FieldName, Fields } from '../contract/report.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { homography, mapPoint, rectangleCorners } from '../image/homography.ts';
import { resize } from '../image/resize.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { PrintedLine } from '../print/printedLine.ts';
import { readPrintedDates } from '../print/readPrintedDates.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { type Recognition, recognise } from './recognise.ts';
import { straightCard } from './straightCard.ts';
import type { FoundMrz, Tools } from './tools.ts';

/** Everything seen of one side, before it is judged. */
export interface SideSight {
  capture: DecodedCapture;
  card: StraightCard | null;
  recognised: Recognition;
  mrz: MrzSight | null;
  print: readonly PrintedLine[] | null;
  fields: Fields;
}

/** Print on a whole picture is read at this size at most, px: a page of text stays legible, and quick. */
const WHOLE_PICTURE_LONG_SIDE_PX = 1600;

/**
 * Looks at one document of the picture: turns it into its reading direction, recognises it, and reads what its kind
 * prints. `corners` are px of the working picture, long side first, in either of the two directions; null where no
 * document was found, so that the picture as a whole must do.
 */
export async function seeSide(
  capture: DecodedCapture,
  corners: Corners | null,
  mrz: FoundMrz | null,
  tools: Tools,
  stopwatch: Stopwatch,
): Promise<SideSight> {
  const aspectRatio = corners && proportions(corners);
  const byMrz = recognise({ mrz: mrz?.reading ?? null, text: '', aspectRatio });
  if (mrz?.reading && (byMrz.kind || byMrz.otherDocument)) {
    return sight(capture, corners && towards(corners, mrz.corners), mrz, byMrz, null);
  }

  const read = (image: Parameters<Tools['readPrint']>[0]) => stopwatch.during('text', () => tools.readPrint(image));
  let best: { corners: Corners | null; print: PrintedLine[] | null; recognised: Recognition } | null = null;
  for (const direction of corners ? directions(corners, mrz) : []) {
    const card = straightCard(capture, direction, nearestSize(aspectRatio ?? 0));
    const print = await read(card.image);
    const recognised = recognise({ mrz: mrz?.reading ?? null, text: textOf(print), aspectRatio });
    if (best === null || weight(recognised) > weight(best.recognised)) best = { corners: direction, print, recognised };
    if (recognised.kind) break;
  }
  if (!best?.recognised.kind) {
    const print = await read(wholePicture(capture));
    const recognised = recognise({ mrz: mrz?.reading ?? null, text: textOf(print), aspectRatio });
    if (best === null || recognised.kind || lettersIn(print) > lettersIn(best.print)) {
      best = { corners: best?.corners ?? null, print, recognised };
    }
  }
  return sight(capture, best.corners, mrz, best.recognised, best.print);
}

function sight(
  capture: DecodedCapture,
  corners: Corners | null,
  mrz: FoundMrz | null,
  recognised: Recognition,
  print: PrintedLine[] | null,
): SideSight {
  const type = recognised.kind && DOCUMENT_TYPES[recognised.kind];
  const size = type ? type.size : nearestSize(corners ? proportions(corners) : 0);
  const card = corners && straightCard(capture, corners, size);
  const printed = type && recognised.side && print ? readPrintedDates(type, recognised.side, print) : {};
  return {
    capture,
    card,
    recognised,
    mrz: mrz && {
      reading: mrz.reading,
      failedCheckDigits: mrz.failedCheckDigits,
      namesMayBeTruncated: mrz.namesMayBeTruncated,
      box: card && boxOn(card, mrz.corners),
    },
    print,
    fields: { ...printed, ...(mrz ? mrzFields(mrz) : {}) },
  };
}

function mrzFields({ fields, fieldConfidence }: FoundMrz): Fields {
  const entries = Object.entries(fields) as [FieldName, string][];
  return Object.fromEntries(
    entries.map(([name, value]): [FieldName, Field] => [
      name,
      { value, source: 'mrz', confidence: fieldConfidence[name] ?? 0 },
    ]),
  );
}

/** The size, mm, of the known kind whose proportions come nearest. */
function nearestSize(aspectRatio: number): { width: number; height: number } {
  const offBy = ({ width, height }: { width: number; height: number }) => Math.abs(width / height - aspectRatio);
  return Object.values(DOCUMENT_TYPES)
    .map((type) => type.size)
    .reduce((best, size) => (offBy(size) < offBy(best) ? size : best));
}

/** The two directions in which lines can run along the long side: the MRZ's where there is one. */
function directions(corners: Corners, mrz: FoundMrz | null): Corners[] {
  return mrz ? [towards(corners, mrz.corners)] : [corners, upsideDown(corners)];
}

function upsideDown([a, b, c, d]: Corners): Corners {
  return [c, d, a, b];
}

/** `corners` in the direction that the zone reads. */
function towards(corners: Corners, zone: Corners): Corners {
  const along = (of: Corners): Point => [of[1][0] - of[0][0], of[1][1] - of[0][1]];
  const [a, b] = [along(corners), along(zone)];
  return a[0] * b[0] + a[1] * b[1] >= 0 ? corners : upsideDown(corners);
}

/** Width over height, long side first. */
function proportions([a, b, c, d]: Corners): number {
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - d[0], c[1] - d[1]);
  const short = Math.hypot(d[0] - a[0], d[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1]);
  return long / short;
}

/** The upright box on the straightened card that encloses a quadrilateral of the picture. */
function boxOn(card: StraightCard, corners: Corners): Box {
  const toCard = homography(card.corners, rectangleCorners(card.image.width, card.image.height));
  const points = corners.map((corner) => mapPoint(toCard, corner));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return {
    x,
    y,
    width: Math.min(card.image.width, Math.max(...xs)) - x,
    height: Math.min(card.image.height, Math.max(...ys)) - y,
  };
}

function wholePicture({ image }: DecodedCapture) {
  const scale = Math.min(1, WHOLE_PICTURE_LONG_SIDE_PX / Math.max(image.width, image.height));
  return scale === 1 ? image : resize(image, Math.round(image.width * scale), Math.round(image.height * scale));
}

function weight({ signs }: Recognition): number {
  return signs.reduce((sum, sign) => sum + sign.weight, 0);
}

function textOf(print: readonly PrintedLine[] | null): string {
  return (print ?? []).map((line) => line.text).join('\n');
}

function lettersIn(print: readonly PrintedLine[] | null): number {
  return (print ?? []).reduce((sum, line) => sum + line.confidence * line.text.length, 0);
}
