import { joinRuns, type TextLine } from '../lines/joinRuns.ts';
import { type RhythmicLine, rhythmicLine } from '../lines/rhythmicLine.ts';
import { findInk, textRuns } from '../lines/textRuns.ts';
import { resize } from '../pixels/resize.ts';
import { toGray } from '../pixels/toGray.ts';
import type { GrayImage, RgbaImage } from '../raster.ts';
import type { MrzZone } from './zone.ts';
import { zoneSearch } from './zoneSearch.ts';

/**
 * Text is looked for in a picture of this long side, px; it is measured in the picture as given. A quick look at a
 * smaller one comes first and finds what is easy.
 */
const SEARCH_LONG_SIDE_PX = { quick: 600, thorough: 900 };
/** A quick look is believed only when the zone fits OCR-B as well as this. */
const CLEAR_SCORE = 0.85;
/** Text whose characters repeat less regularly than this is not monospaced. */
const LEAST_RHYTHM = 0.25;
/** Lines whose lengths differ by less than this share are alike. */
const SAME_LENGTH = 0.1;
/** Lines that are tried in one pass. */
const MOST_LINES = 12;

/**
 * Machine-readable zones of a picture, a complete one first: in any direction, under moderate perspective. Nothing
 * where there is none. The search ends with the first complete zone. Lines are straight rows of equal cells, measured
 * in the picture as given and true to a fraction of a cell.
 *
 *     const [zone] = locateMrz(image);
 */
export function locateMrz(image: GrayImage | RgbaImage): MrzZone[] {
  const gray = toGray(image);
  const quick = zonesSeen(gray, SEARCH_LONG_SIDE_PX.quick, 1);
  if (quick.some(({ complete, score }) => complete && score >= CLEAR_SCORE)) return completeFirst(quick);
  return completeFirst(zonesSeen(gray, SEARCH_LONG_SIDE_PX.thorough));
}

function completeFirst(zones: readonly MrzZone[]): MrzZone[] {
  return zones.toSorted((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score);
}

/** Zones in a picture made `longSide` px long, up to the first complete one; ink is told from paper in `passes` ways. */
function zonesSeen(gray: GrayImage, longSide: number, passes = Infinity): MrzZone[] {
  const scale = longSide / Math.max(gray.width, gray.height);
  const small = resize(gray, Math.round(gray.width * scale), Math.round(gray.height * scale));
  const ink = findInk(small);
  const search = zoneSearch({ gray, small });
  const tried: TextLine[] = [];
  const candidates: RhythmicLine[] = [];
  let zones: MrzZone[] = [];
  for (const level of ink.levels.slice(0, passes)) {
    const found = joinRuns(textRuns(ink, level))
      .filter((line) => !tried.some((other) => isAlike(line, other)))
      .slice(0, MOST_LINES);
    tried.push(...found);
    const rhythmic = found.map((line) => rhythmicLine(small, line)).filter((line) => strength(line) >= LEAST_RHYTHM);
    candidates.push(...rhythmic);
    zones = search(candidates.toSorted((a, b) => strength(b) - strength(a)));
    if (zones.some(({ complete }) => complete)) break;
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
