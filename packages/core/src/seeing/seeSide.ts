import type { Box, Companion, MrzSight, StraightCard } from '../checks/check.ts';
import type { Corners } from '../contract/geometry.ts';
import type { Fields } from '../contract/report.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { homography, mapPoint, rectangleCorners } from '../image/homography.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import { doubtDisorder } from '../print/doubtDisorder.ts';
import { type PrintedLine, scaledLines } from '../print/printedLine.ts';
import { readPrintedDates } from '../print/readPrintedDates.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { proportions, towards } from './direction.ts';
import { markSigns } from './marks/markSigns.ts';
import { mergeFields, surest } from './mergeFields.ts';
import { nearestSize } from './nearestSize.ts';
import { confirmFields, readArea, readFields } from './readLayout.ts';
import { type Recognition, recognise } from './recognise.ts';
import { recogniseByPrint } from './recogniseByPrint.ts';
import { straightCard } from './straightCard.ts';
import type { FoundMrz, Tools } from './tools.ts';

/** Everything seen of one side, before it is judged. */
export interface SideSight {
  capture: DecodedCapture;
  card: StraightCard | null;
  recognised: Recognition;
  besides: readonly Companion[];
  mrz: MrzSight | null;
  print: readonly PrintedLine[] | null;
  fields: Fields;
}

/**
 * Looks at one document of the picture: turns it into its reading direction, recognises it, and reads what its kind
 * prints. `corners` are px of the working picture, long side first, in either of the two directions; null where no
 * document was found, so that the picture as a whole must do; it also does where the document says nothing, unless
 * `alone` is false and there may be others.
 */
export async function seeSide(
  capture: DecodedCapture,
  corners: Corners | null,
  mrz: FoundMrz | null,
  tools: Tools,
  stopwatch: Stopwatch,
  alone = true,
): Promise<SideSight> {
  const aspectRatio = corners && proportions(corners);
  const fromMrz = { mrz: mrz?.reading ?? null, number: mrz?.fields.documentNumber ?? null, aspectRatio };
  const byMrz = recognise({ ...fromMrz, text: '', marks: [] });
  const known = mrz?.reading && (byMrz.kind !== null || byMrz.other !== null);
  const seen = known
    ? { corners: corners && towards(corners, mrz.corners), card: null, recognised: byMrz, print: null, readOn: null }
    : await recogniseByPrint(capture, corners, mrz, tools, stopwatch, alone);

  const { kind, side } = seen.recognised;
  const type = kind && DOCUMENT_TYPES[kind];
  const size = type ? type.size : nearestSize(seen.corners ? proportions(seen.corners) : 0);
  const card = seen.card ?? (seen.corners && straightCard(capture, seen.corners, size));
  const layout = side && type?.layouts[side];
  let { print, recognised } = seen;
  let printed: Fields = {};
  if (card && type && layout) {
    const placed = seen.readOn ? scaledLines(print ?? [], seen.readOn, card.image) : [];
    const confirmed = await confirmFields(card, layout, placed, mrz, tools, stopwatch);
    if (!confirmed && !seen.readOn?.all) {
      const lines = await readArea(card, layout.text, 'page', tools, stopwatch);
      placed.push(...(lines ?? []));
      if (lines) print = [...(print ?? []), ...lines];
    }
    const text = (print ?? []).map((line) => line.text).join('\n');
    recognised = recognise({ ...fromMrz, text, marks: markSigns(card, type) });
    printed = confirmed ?? (await readFields(card, layout, placed, tools, stopwatch));
  }
  if (type && side && print) {
    printed = doubtDisorder(surest(printed, readPrintedDates(type, side, print)), type.dateOrder[side] ?? []);
  }
  return {
    capture,
    card,
    recognised,
    besides: [],
    mrz: mrz && {
      reading: mrz.reading,
      failedCheckDigits: mrz.failedCheckDigits,
      namesMayBeTruncated: mrz.namesMayBeTruncated,
      box: card && boxOn(card, mrz.corners),
    },
    print,
    fields: mergeFields(capture, mrz, printed),
  };
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
