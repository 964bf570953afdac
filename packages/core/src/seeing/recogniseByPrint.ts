import type { StraightCard } from '../checks/check.ts';
import type { Corners } from '../contract/geometry.ts';
import type { Sign } from '../contract/report.ts';
import type { DocumentType } from '../documents/documentType.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { resize } from '../image/resize.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { PrintedLine } from '../print/printedLine.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { directions, proportions } from './direction.ts';
import { markSigns } from './marks/markSigns.ts';
import { nearestSize } from './nearestSize.ts';
import { readArea } from './readLayout.ts';
import { type Recognition, recognise } from './recognise.ts';
import { hasWrongProportions } from './signs.ts';
import { straightCard } from './straightCard.ts';
import type { FoundMrz, Tools } from './tools.ts';

/** A document recognised, or the best try at it: its corners in the reading direction that said most. */
export interface RecognisedPrint {
  corners: Corners | null;
  /** Straightened to the size of the kind recognised, where that was done already. */
  card: StraightCard | null;
  print: PrintedLine[] | null;
  /** The straightened card that the lines stand on, px, and whether all of it was read; null where it was the picture. */
  readOn: { width: number; height: number; all: boolean } | null;
  recognised: Recognition;
}

/** Print on a whole picture is read at this size at most, px: a page of text stays legible, and quick. */
const WHOLE_PICTURE_LONG_SIDE_PX = 1600;

/**
 * Recognises a side whose MRZ says nothing: by the strips that bear the titles of known sides, which are small and
 * quickly read in both directions; where none is legible, by all that is printed on the card, then, if `wholeToo`, on the
 * picture, which may show other things beside it.
 */
export async function recogniseByPrint(
  capture: DecodedCapture,
  corners: Corners | null,
  mrz: FoundMrz | null,
  tools: Tools,
  stopwatch: Stopwatch,
  wholeToo: boolean,
): Promise<RecognisedPrint> {
  const aspectRatio = corners && proportions(corners);
  const see = (
    of: Corners | null,
    print: PrintedLine[] | null,
    readOn: RecognisedPrint['readOn'] = null,
    marks: Sign[] = [],
  ): RecognisedPrint => ({
    corners: of,
    card: null,
    print,
    readOn,
    recognised: recognise({ mrz: mrz?.reading ?? null, number: null, text: textOf(print), aspectRatio, marks }),
  });
  const tries = corners ? directions(corners, mrz?.corners ?? null) : [];
  for (const direction of tries) {
    for (const type of typesLike(aspectRatio ?? 0)) {
      const titles = Object.values(type.layouts).flatMap((layout) => layout.title ?? []);
      if (titles.length === 0) continue;
      const card = straightCard(capture, direction, type.size);
      const marks = markSigns(card, type);
      for (const title of titles) {
        const strip = await readArea(card, title, 'strip', tools, stopwatch);
        const seen = see(direction, strip, { ...sizeOf(card), all: false }, marks);
        if (seen.recognised.kind && seen.recognised.side) {
          return { ...seen, card: seen.recognised.kind === type.kind ? card : null };
        }
      }
    }
  }

  const read = (image: Parameters<Tools['readPrint']>[0]) =>
    stopwatch.during('text', () => tools.readPrint(image, 'page'));
  let best: RecognisedPrint | null = null;
  for (const direction of tries) {
    const card = straightCard(capture, direction, nearestSize(aspectRatio ?? 0));
    const seen = see(direction, await read(card.image), { ...sizeOf(card), all: true });
    if (best === null || weight(seen.recognised) > weight(best.recognised)) best = seen;
    if (seen.recognised.kind || seen.recognised.other) return seen;
  }
  if (best && !wholeToo) return best;
  const whole = see(best?.corners ?? null, await read(wholePicture(capture)));
  return best === null ||
    whole.recognised.kind ||
    whole.recognised.other ||
    lettersIn(whole.print) > lettersIn(best.print)
    ? whole
    : best;
}

function sizeOf({ image: { width, height } }: StraightCard) {
  return { width, height };
}

/** The kinds whose proportions are not wrong. */
function typesLike(aspectRatio: number): DocumentType[] {
  return Object.values(DOCUMENT_TYPES).filter(({ size }) => !hasWrongProportions(aspectRatio, size));
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
