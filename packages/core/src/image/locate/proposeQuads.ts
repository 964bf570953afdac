import type { Corners, Point } from '../../contract/geometry.ts';
import type { EdgeMap } from './edgeMap.ts';
import { area } from './overlapShare.ts';
import { pointOn, type Side, sideWorth } from './traceSide.ts';

/** Four sides that may bound a document. Coordinates in px of the picture they were found in. */
export interface Quad {
  /** Clockwise; the first side is a long one. */
  corners: Corners;
  /** Which sides (from corner i to the next) are the picture's own border. */
  onBorder: [boolean, boolean, boolean, boolean];
  /** How well edges bear it out, 0–1. */
  score: number;
}

/** Below this, a quadrilateral is not worth a second look. */
const MIN_SCORE = 0.35;
/** Of two equals the larger wins, a card before its portrait: the score grows with this power of the area. */
const SIZE_EXPONENT = 0.1;
/** A card cut by one border is likely, by two or more less so: what each further one leaves of the score. */
const FURTHER_BORDER = 0.85;
/** Opposite sides are rather parallel: what the sine of the angle between them takes from the score. */
const CONVERGENCE = 0.3;
/** Opposite sides meet at less than this angle under perspective. */
const MAX_CONVERGENCE_COS = Math.cos((25 * Math.PI) / 180);
/** Neighbouring sides are square to each other to this degree. */
const MAX_SKEW_COS = Math.cos((62 * Math.PI) / 180);
/** The long side of a document fills at least this share of the picture's long side. */
const MIN_LONG_SIDE = 0.17;
/** Length by width as the picture shows it: 1.42 or 1.59, seen at up to 25 degrees, perhaps cut. */
const MAX_LENGTH_BY_WIDTH = 2.2;

/**
 * The quadrilaterals that the sides make and that may be a document, best first: sides on edges that end where the
 * corners are, none too short. Proportions are left to the caller.
 */
export function proposeQuads(sides: readonly Side[], { width, height }: EdgeMap): Quad[] {
  const limits = limitsFor(width, height);
  const pairs = oppositePairs(sides, limits.short, Math.min(width, height) / 2);
  const crossings = crossingTable(sides);
  const quads: Quad[] = [];
  for (let first = 0; first < pairs.length; first++) {
    const [a, b] = pairs[first]!;
    const one = sides[a]!.line;
    for (let second = first + 1; second < pairs.length; second++) {
      const [c, d] = pairs[second]!;
      const other = sides[c]!.line;
      if (Math.abs(one.nx * other.nx + one.ny * other.ny) > MAX_SKEW_COS) continue;
      const worth = quadWorth(sides, crossings, limits, a, d, b, c);
      if (worth > 0) addQuad(quads, sides, crossings, [a, d, b, c], worth, width * height);
    }
  }
  return quads.sort((one, other) => other.score - one.score);
}

interface Limits {
  /** px */
  long: number;
  short: number;
}

function limitsFor(width: number, height: number): Limits {
  const long = MIN_LONG_SIDE * Math.max(width, height);
  return { long, short: long / MAX_LENGTH_BY_WIDTH };
}

function oppositePairs(sides: readonly Side[], minApart: number, reach: number): [number, number][] {
  const pairs: [number, number][] = [];
  sides.forEach((side, one) => {
    for (let other = one + 1; other < sides.length; other++) {
      const { line } = sides[other]!;
      if (Math.abs(side.line.nx * line.nx + side.line.ny * line.ny) < MAX_CONVERGENCE_COS) continue;
      const apart = [-reach, 0, reach].map((t) => {
        const [x, y] = pointOn(side, t);
        return Math.abs(line.nx * x + line.ny * y - line.offset);
      });
      if (Math.max(...apart) >= minApart) pairs.push([one, other]);
    }
  });
  return pairs;
}

/** Where side `i` meets side `j`, as px along `i` from its foot: entry `i * n + j`; NaN for near-parallels. */
function crossingTable(sides: readonly Side[]): Float32Array {
  const table = new Float32Array(sides.length ** 2).fill(Number.NaN);
  sides.forEach((side, i) => {
    const [footX, footY] = pointOn(side, 0);
    sides.forEach(({ line }, j) => {
      const slope = line.ny * side.line.nx - line.nx * side.line.ny;
      if (Math.abs(slope) > 0.3) {
        table[i * sides.length + j] = (line.offset - line.nx * footX - line.ny * footY) / slope;
      }
    });
  });
  return table;
}

/**
 * Mean worth of the sides a, b, c, d taken in turn, so that each meets the next; 0 where they cannot be a document.
 * Called for every combination, hence plain numbers throughout.
 */
function quadWorth(
  sides: readonly Side[],
  crossings: Float32Array,
  limits: Limits,
  a: number,
  b: number,
  c: number,
  d: number,
): number {
  const n = sides.length;
  const aFrom = crossings[a * n + d]!;
  const aTo = crossings[a * n + b]!;
  const bFrom = crossings[b * n + a]!;
  const bTo = crossings[b * n + c]!;
  const cFrom = crossings[c * n + b]!;
  const cTo = crossings[c * n + d]!;
  const dFrom = crossings[d * n + c]!;
  const dTo = crossings[d * n + a]!;
  const first = (Math.abs(aTo - aFrom) + Math.abs(cTo - cFrom)) / 2;
  const second = (Math.abs(bTo - bFrom) + Math.abs(dTo - dFrom)) / 2;
  const long = first > second ? first : second;
  const short = first > second ? second : first;
  if (!(long >= limits.long && short >= limits.short && long <= MAX_LENGTH_BY_WIDTH * short)) return 0;
  const least = MIN_SCORE ** 4;
  let product = sideWorth(sides[a]!, aFrom, aTo);
  if (product < least) return 0;
  product *= sideWorth(sides[b]!, bFrom, bTo);
  if (product < least) return 0;
  product *= sideWorth(sides[c]!, cFrom, cTo);
  if (product < least) return 0;
  product *= sideWorth(sides[d]!, dFrom, dTo);
  if (product < least) return 0;
  return (
    product ** 0.25 * (1 - CONVERGENCE * sine(sides[a]!, sides[c]!)) * (1 - CONVERGENCE * sine(sides[b]!, sides[d]!))
  );
}

function sine({ line: one }: Side, { line: other }: Side): number {
  return Math.abs(one.nx * other.ny - one.ny * other.nx);
}

function addQuad(
  quads: Quad[],
  sides: readonly Side[],
  crossings: Float32Array,
  around: readonly [number, number, number, number],
  worth: number,
  pictureArea: number,
): void {
  const points = around.map((side, k) =>
    pointOn(sides[side]!, crossings[side * sides.length + around[(k + 3) % 4]!]!),
  ) as Corners;
  const turn = orientation(points);
  if (turn === 0) return;
  const borders = around.filter((side) => sides[side]!.onBorder).length;
  const score =
    worth * Math.min(1, area(points) / pictureArea) ** SIZE_EXPONENT * FURTHER_BORDER ** Math.max(0, borders - 1);
  if (score < MIN_SCORE) return;
  // Side k runs from point k to the next; turned round, it runs from point k + 1.
  const clockwise = turn === 1 ? [0, 1, 2, 3] : [3, 2, 1, 0];
  const corners = clockwise.map((side) => points[turn === 1 ? side : (side + 1) % 4]!);
  const shift = length(corners, 0) + length(corners, 2) >= length(corners, 1) + length(corners, 3) ? 0 : 1;
  const rotated = <T>(values: readonly T[]) => [...values.slice(shift), ...values.slice(0, shift)] as [T, T, T, T];
  quads.push({
    corners: rotated(corners),
    onBorder: rotated(clockwise.map((side) => sides[around[side]!]!.onBorder)),
    score,
  });
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
