import type { TextLine } from '../lines/joinRuns.ts';
import type { RhythmicLine } from '../lines/rhythmicLine.ts';
import type { Corners, GrayImage, Point } from '../raster.ts';
import { brokenZone } from './brokenZone.ts';
import { completeZone } from './completeZone.ts';
import { fitLine, type OcrBand, ocrBand } from './fitLine.ts';
import { isNear } from './isNear.ts';
import { inside } from './outline.ts';
import { settleLine, type ZoneLine } from './settleLine.ts';
import { type MrzZone, meanScore, zoneOf } from './zone.ts';

/** One picture in two sizes: lines are searched in the small one and measured in the other. */
export interface Pictures {
  gray: GrayImage;
  small: GrayImage;
}

/** What the lines of a zone must reach on the mean, and what one must reach alone. */
const LEAST_ZONE_SCORE = 0.74;
const LEAST_LINE_SCORE = 0.82;
/** Upside down, no text fits this well. */
const SURE_SCORE = 0.88;

/**
 * Finds the zones that lines of text (px of the small picture, the most promising first) belong to, up to the first
 * complete one unless `all` are wanted. Where there is none, it tells what may be left of a broken one.
 */
export type ZoneSearch = (candidates: readonly RhythmicLine[], all: boolean) => Generator<void, MrzZone[]>;

/**
 * A search of one picture, in steps of a few milliseconds. What it learnt of a line it remembers from call to call. What
 * `isZone` turns down is taken for other text.
 */
export function zoneSearch({ gray, small }: Pictures, isZone: (zone: MrzZone) => boolean): ZoneSearch {
  const scale = gray.width / small.width;
  const bands = new Map<RhythmicLine, OcrBand | null>();
  const fits = new Map<RhythmicLine, ZoneLine | null>();
  const bandOf = (candidate: RhythmicLine): OcrBand | null => memo(bands, candidate, () => ocrBand(small, candidate));
  const fit = (candidate: RhythmicLine): ZoneLine | null =>
    memo(fits, candidate, () => {
      const band = bandOf(candidate);
      const row = band && fitLine(small, band);
      return row && settleLine(gray, { ...row, corners: scaled(row.corners, scale) });
    });

  return function* (candidates, all) {
    const zones: MrzZone[] = [];
    const isTaken = ({ centre: [x, y] }: TextLine): boolean =>
      zones.some(({ corners }) => inside([x * scale, y * scale], corners));
    // A faint line may still be part of a zone, but only once nothing clear is left.
    for (const least of [LEAST_LINE_SCORE, LEAST_ZONE_SCORE]) {
      for (const candidate of candidates) {
        const line = isTaken(candidate.line) ? null : fit(candidate);
        yield;
        if (!line || line.score < least) continue;
        const near = candidates
          .filter((other) => other !== candidate && isNear(candidate.line, other.line))
          .flatMap((other) => fit(other) ?? []);
        const anchor = near.reduce((best, other) => (other.score > best.score ? other : best), line);
        const lines = upright(gray, completeZone(gray, anchor, [line, ...near]));
        if (meanScore(lines) < (lines.length > 1 ? LEAST_ZONE_SCORE : LEAST_LINE_SCORE)) continue;
        const zone = zoneOf(lines);
        if (!isZone(zone)) continue;
        zones.push(zone);
        if (zone.complete && !all) return zones;
        yield;
      }
    }
    if (zones.length > 0) return zones;
    const broken = brokenZone(
      candidates.flatMap((candidate) => {
        const band = bandOf(candidate);
        return band ? { line: candidate.line, band } : [];
      }),
    );
    if (!broken) return [];
    const pieces = broken.pieces.map((piece) => ({ ...piece, corners: scaled(piece.corners, scale) }));
    const zone = { ...broken, corners: scaled(broken.corners, scale), pieces };
    return isZone(zone) ? [zone] : [];
  };
}

function memo<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (!known.has(key)) known.set(key, make());
  return known.get(key)!;
}

/** The lines in the direction in which they fit better; where they fit well, that is known already. */
function upright(gray: GrayImage, lines: ZoneLine[]): ZoneLine[] {
  if (meanScore(lines) >= SURE_SCORE) return lines;
  const over = lines
    .toReversed()
    .map(({ corners: [tl, tr, br, bl], cells }) => settleLine(gray, { corners: [br, bl, tl, tr], cells }));
  return meanScore(over) > meanScore(lines) ? over : lines;
}

function scaled(corners: Corners, scale: number): Corners {
  return corners.map(([x, y]): Point => [x * scale, y * scale]) as Corners;
}
