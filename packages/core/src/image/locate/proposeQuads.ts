import type { Corners, Point } from '../../contract/geometry.ts';
import { type Crossings, crossingsOf } from './crossings.ts';
import type { EdgeMap } from './edgeMap.ts';
import { pointOn, type Side } from './traceSide.ts';

/** Four sides that may bound a document. Coordinates in px of the picture they were found in. */
export interface Quad {
  /** Clockwise; the first side is a long one. */
  corners: Corners;
  /** Which sides (from corner i to the next) are the picture's own border. */
  onBorder: [boolean, boolean, boolean, boolean];
  /** How well edges bear it out, 0–1. */
  score: number;
}

/** Below this, a quadrilateral is not worth a second look, nor is one behind so many better ones. */
const MIN_SCORE = 0.35;
const MAX_QUADS = 2000;
/** Of two equals the larger wins, a card before its portrait: the score grows with this power of the area. */
const SIZE_EXPONENT = 0.1;
/** A card cut by one border is likely, by two or more less so: what each further one leaves of the score. */
const FURTHER_BORDER = 0.85;
/** Opposite sides are rather parallel: what the sine of the angle between them takes from the score. */
const CONVERGENCE = 0.3;
/** The long side of a document fills at least this share of the picture's long side. */
const MIN_LONG_SIDE = 0.17;
/** Length by width as the picture shows it: 1.42 or 1.59, seen at up to 25 degrees, perhaps cut. */
const MAX_LENGTH_BY_WIDTH = 2.2;

/** Sides a, b, c, d in turn, so that each meets the next. */
type Around = readonly [number, number, number, number];

/**
 * The quadrilaterals that the sides make and that may be a document, best first: sides on edges that end where the
 * corners are, none too short. Proportions are left to the caller.
 */
export function proposeQuads(sides: readonly Side[], { width, height }: EdgeMap): Quad[] {
  const long = MIN_LONG_SIDE * Math.max(width, height);
  const crossings = crossingsOf(sides, long / MAX_LENGTH_BY_WIDTH, Math.min(width, height) / 2, MIN_SCORE ** 4);
  const found: Around[] = [];
  const scores: number[] = [];
  for (const around of likelyFours(crossings, sides.length)) {
    const score = scoreOf(sides, crossings, around, long, width * height);
    if (score < MIN_SCORE) continue;
    found.push(around);
    scores.push(score);
  }
  const least = Float64Array.from(scores).sort().at(-MAX_QUADS) ?? 0;
  return found
    .flatMap((around, index) => (scores[index]! >= least ? quadOf(sides, crossings, around, scores[index]!) : []))
    .sort((one, other) => other.score - one.score);
}

/** Two pairs of opposite sides, each side worth something between the two it meets. */
function likelyFours({ pairs, pairOf, worth }: Crossings, n: number): Around[] {
  const fours: Around[] = [];
  const least = MIN_SCORE ** 4;
  pairs.forEach(([a, b], pair) => {
    const across: number[] = [];
    for (let side = 0; side < n; side++) if (worth[pair * n + side]! > 0) across.push(side);
    for (let i = 0; i < across.length; i++) {
      const c = across[i]!;
      for (let j = i + 1; j < across.length; j++) {
        const d = across[j]!;
        const other = pairOf[c * n + d]!;
        if (other <= pair) continue;
        const ofSecond = worth[other * n + a]! * worth[other * n + b]!;
        if (ofSecond * worth[pair * n + c]! * worth[pair * n + d]! >= least) fours.push([a, d, b, c]);
      }
    }
  });
  return fours;
}

/** How well edges bear out a quadrilateral; 0 where the proportions or the corners are no document's. */
function scoreOf(
  sides: readonly Side[],
  { places, pairOf, worth }: Crossings,
  [a, b, c, d]: Around,
  leastLong: number,
  pictureArea: number,
): number {
  const n = sides.length;
  const span = (side: number, one: number, other: number) =>
    Math.abs(places[side * n + one]! - places[side * n + other]!);
  const first = (span(a, b, d) + span(c, b, d)) / 2;
  const second = (span(b, a, c) + span(d, a, c)) / 2;
  const long = Math.max(first, second);
  const short = Math.min(first, second);
  if (long < leastLong || long > MAX_LENGTH_BY_WIDTH * short) return 0;
  const one = pairOf[a * n + c]! * n;
  const other = pairOf[Math.min(b, d) * n + Math.max(b, d)]! * n;
  const mean = (worth[one + b]! * worth[one + d]! * worth[other + a]! * worth[other + c]!) ** 0.25;
  const straight = (1 - CONVERGENCE * sine(sides[a]!, sides[c]!)) * (1 - CONVERGENCE * sine(sides[b]!, sides[d]!));
  let borders = 0;
  for (const side of [a, b, c, d]) if (sides[side]!.onBorder) borders++;
  const size = Math.min(1, (first * second) / pictureArea) ** SIZE_EXPONENT;
  return mean * straight * size * FURTHER_BORDER ** Math.max(0, borders - 1);
}

function sine({ line: one }: Side, { line: other }: Side): number {
  return Math.abs(one.nx * other.ny - one.ny * other.nx);
}

function quadOf(sides: readonly Side[], { places }: Crossings, around: Around, score: number): Quad | [] {
  const points = around.map((side, k) =>
    pointOn(sides[side]!, places[side * sides.length + around[(k + 3) % 4]!]!),
  ) as Corners;
  const turn = orientation(points);
  if (turn === 0) return [];
  // Side k runs from point k to the next; turned round, it runs from point k + 1.
  const clockwise = turn === 1 ? [0, 1, 2, 3] : [3, 2, 1, 0];
  const corners = clockwise.map((side) => points[turn === 1 ? side : (side + 1) % 4]!);
  const shift = length(corners, 0) + length(corners, 2) >= length(corners, 1) + length(corners, 3) ? 0 : 1;
  const rotated = <T>(values: readonly T[]) => [...values.slice(shift), ...values.slice(0, shift)] as [T, T, T, T];
  return {
    corners: rotated(corners),
    onBorder: rotated(clockwise.map((side) => sides[around[side]!]!.onBorder)),
    score,
  };
}

function length(corners: readonly Point[], index: number): number {
  const from = corners[index]!;
  const to = corners[(index + 1) % 4]!;
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** 1 clockwise (as seen, y down), -1 anticlockwise, 0 where the four points make no convex quadrilateral. */
function orientation(points: Corners): -1 | 0 | 1 {
  let clockwise = 0;
  points.forEach((p: Point, index: number) => {
    const q = points[(index + 1) % 4]!;
    const r = points[(index + 2) % 4]!;
    if ((q[0] - p[0]) * (r[1] - q[1]) - (q[1] - p[1]) * (r[0] - q[0]) > 0) clockwise++;
  });
  return clockwise === 4 ? 1 : clockwise === 0 ? -1 : 0;
}
