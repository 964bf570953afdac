import { joinRuns, type TextLine } from '../lines/joinRuns.ts';
import { type RhythmicLine, rhythmicLine } from '../lines/rhythmicLine.ts';
import { findInk, textRuns } from '../lines/textRuns.ts';
import { resize } from '../pixels/resize.ts';
import { toGray } from '../pixels/toGray.ts';
import type { GrayImage, RgbaImage } from '../raster.ts';
import { inside, middleOf } from './outline.ts';
import type { MrzZone } from './zone.ts';
import { zoneSearch } from './zoneSearch.ts';

/** A look at a picture, made so large that small text shows and no larger. */
interface Look {
  /** Of the picture in which text is looked for, px; it is measured in the picture as given. */
  longSide: number;
  /** In so many ways, at most, ink is told from paper. */
  passes: number;
  /** Given up on a picture that would have to be enlarged by more than this for it. */
  enlarges: number;
  /** What a zone must be for the look to be believed. */
  believes: (zone: MrzZone) => boolean;
}

/** A quick look is believed only when a zone fits OCR-B as well as this. */
const CLEAR_SCORE = 0.85;
/** From coarse to fine: what is easy is found at once, and small zones in large pictures in the end. */
const LOOKS: readonly Look[] = [
  { longSide: 600, passes: 1, enlarges: Infinity, believes: ({ complete, score }) => complete && score >= CLEAR_SCORE },
  { longSide: 900, passes: Infinity, enlarges: Infinity, believes: () => true },
  { longSide: 1500, passes: 1, enlarges: 1.33, believes: () => true },
  { longSide: 2400, passes: 1, enlarges: 1.15, believes: () => true },
];
/** Text whose characters repeat less regularly than this is not monospaced. */
const LEAST_RHYTHM = 0.25;
/** Lines whose lengths differ by less than this share are alike. */
const SAME_LENGTH = 0.1;
/** Lines that are tried in one pass. */
const MOST_LINES = 12;

export interface LocateOptions {
  /** Go on after the first complete zone: a picture may show several. */
  all?: boolean;
  /** Has the last word on what is a zone; where it says no, the search goes on. */
  isZone?: (zone: MrzZone) => boolean;
}

/**
 * Machine-readable zones of a picture, complete ones first: in any direction, under moderate perspective. Nothing where
 * there is none. Unless all are wanted, the search ends with the first complete zone. Lines are straight rows of equal
 * cells, measured in the picture as given and true to a fraction of a cell.
 *
 *     const [zone] = locateMrz(image);
 */
export function locateMrz(image: GrayImage | RgbaImage, options: LocateOptions = {}): MrzZone[] {
  const steps = locateSteps(image, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `locateMrz`, in steps of a few milliseconds. */
export function* locateSteps(
  image: GrayImage | RgbaImage,
  { all = false, isZone = () => true }: LocateOptions = {},
): Generator<void, MrzZone[]> {
  const gray = toGray(image);
  yield;
  const found: MrzZone[] = [];
  for (const look of all ? LOOKS.slice(1) : LOOKS) {
    if (look.longSide > look.enlarges * Math.max(gray.width, gray.height)) break;
    const zones = (yield* zonesSeen(gray, look, { all, isZone })).filter(look.believes);
    found.push(...zones.filter((zone) => !found.some(({ corners }) => inside(middleOf(zone.corners), corners))));
    if (found.length > 0 && !all) break;
  }
  return completeFirst(found);
}

function completeFirst(zones: readonly MrzZone[]): MrzZone[] {
  return zones.toSorted((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score);
}

/** The zones that one look at a picture finds. */
function* zonesSeen(
  gray: GrayImage,
  { longSide, passes }: Look,
  { all, isZone }: Required<LocateOptions>,
): Generator<void, MrzZone[]> {
  const scale = longSide / Math.max(gray.width, gray.height);
  const small = resize(gray, Math.round(gray.width * scale), Math.round(gray.height * scale));
  yield;
  const ink = findInk(small);
  const search = zoneSearch({ gray, small }, isZone);
  const tried: TextLine[] = [];
  const candidates: RhythmicLine[] = [];
  let zones: MrzZone[] = [];
  for (const level of ink.levels.slice(0, passes)) {
    const found = joinRuns(textRuns(ink, level))
      .filter((line) => !tried.some((other) => isAlike(line, other)))
      .slice(0, MOST_LINES);
    tried.push(...found);
    yield;
    for (const line of found) {
      const measured = rhythmicLine(small, line);
      if (strength(measured) >= LEAST_RHYTHM) candidates.push(measured);
      yield;
    }
    zones = yield* search(
      candidates.toSorted((a, b) => strength(b) - strength(a)),
      all,
    );
    if (!all && zones.some(({ complete }) => complete)) break;
  }
  return zones;
}

function strength({ rhythms }: RhythmicLine): number {
  return rhythms[0]?.strength ?? 0;
}

/** Whether two passes found the same line, so that nothing new is to be learnt from it. */
function isAlike(line: TextLine, other: TextLine): boolean {
  const apart = Math.hypot(line.centre[0] - other.centre[0], line.centre[1] - other.centre[1]);
  return apart < other.height && Math.abs(line.length - other.length) < SAME_LENGTH * other.length;
}
