import type { Point } from '../raster.ts';
import type { TextRun } from './textRuns.ts';

/** A straight line of text, px of the picture it was found in; which end comes first is not known yet. */
export interface TextLine {
  /** Unit vector. */
  direction: Point;
  /** Where the line's axis passes. */
  centre: Point;
  length: number;
  height: number;
}

/** Runs further apart than this many character heights belong to different lines. */
const GAP_HEIGHTS = 4;
const LEAST_ASPECT = 5;
/** A zone's line holds 30 characters or more, so it is at least this much longer than high. */
const LEAST_LINE_ASPECT = 14;
const LEAST_LINE_LENGTH_PX = 100;

/**
 * Joins runs that lie on one axis and are as high as each other: a blot, a flash of light or a wide gap may have cut
 * a line into several. Each long run is the seed of one line; lines that come out alike are kept once.
 */
export function joinRuns(runs: readonly TextRun[]): TextLine[] {
  const seeds = runs
    .filter((run) => run.length >= LEAST_ASPECT * run.height)
    .sort((a, b) => b.length * b.height - a.length * a.height);
  const found: TextLine[] = [];
  for (const seed of seeds) {
    if (found.some((line) => lies(seed, line))) continue;
    const line = grow(grow(seed, runs), runs);
    if (line.length >= LEAST_LINE_LENGTH_PX && line.length >= LEAST_LINE_ASPECT * line.height) found.push(line);
  }
  return found;
}

/** The seed lengthened by every run that continues it. */
function grow(seed: TextLine, runs: readonly TextRun[]): TextLine {
  const pieces = runs
    .filter((run) => lies(run, seed))
    .map((run) => {
      const middle = along(run.centre, seed);
      return { run, from: middle - run.length / 2, to: middle + run.length / 2 };
    });
  let from = -seed.length / 2;
  let to = seed.length / 2;
  const gap = GAP_HEIGHTS * seed.height;
  const joined = new Set<TextRun>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const piece of pieces) {
      if (joined.has(piece.run) || piece.from > to + gap || piece.to < from - gap) continue;
      joined.add(piece.run);
      from = Math.min(from, piece.from);
      to = Math.max(to, piece.to);
      grew = true;
    }
  }
  return fit(seed, [...joined], to - from);
}

/** The axis through the ends of all its runs, by least squares across the seed's axis. */
function fit(seed: TextLine, runs: readonly TextRun[], length: number): TextLine {
  let weight = 0;
  let su = 0;
  let sv = 0;
  let suu = 0;
  let suv = 0;
  let from = 0;
  let to = 0;
  let height = 0;
  for (const run of [seed, ...runs]) {
    height += run.height * run.length;
    for (const end of [-0.5, 0.5]) {
      const point: Point = [
        run.centre[0] + run.direction[0] * run.length * end,
        run.centre[1] + run.direction[1] * run.length * end,
      ];
      const u = along(point, seed);
      const v = across(point, seed);
      weight += run.length;
      su += u * run.length;
      sv += v * run.length;
      suu += u * u * run.length;
      suv += u * v * run.length;
      from = Math.min(from, u);
      to = Math.max(to, u);
    }
  }
  const meanU = su / weight;
  const meanV = sv / weight;
  const slope = (suv / weight - meanU * meanV) / Math.max(1, suu / weight - meanU * meanU);
  const [dx, dy] = seed.direction;
  const turn = Math.hypot(1, slope);
  const middle = (from + to) / 2;
  const offset = meanV + slope * (middle - meanU);
  return {
    direction: [(dx - slope * dy) / turn, (dy + slope * dx) / turn],
    centre: [seed.centre[0] + dx * middle - dy * offset, seed.centre[1] + dy * middle + dx * offset],
    length: length * turn,
    height: (2 * height) / weight,
  };
}

/** Whether a run lies on the axis of a line, whatever the distance along it. */
function lies(run: TextRun, line: TextLine): boolean {
  if (run.height > 1.7 * line.height || line.height > 1.7 * run.height) return false;
  const sine = Math.abs(run.direction[0] * line.direction[1] - run.direction[1] * line.direction[0]);
  // The direction of a short run says little.
  if (sine > Math.max(0.06, (0.7 * run.height) / run.length)) return false;
  const reach = Math.abs(along(run.centre, line)) - line.length / 2;
  const stray = 0.45 * line.height + Math.max(0, reach) * 0.02;
  return Math.abs(across(run.centre, line)) < stray;
}

function along(point: Point, { centre, direction }: TextLine): number {
  return (point[0] - centre[0]) * direction[0] + (point[1] - centre[1]) * direction[1];
}

function across(point: Point, { centre, direction }: TextLine): number {
  return (point[1] - centre[1]) * direction[0] - (point[0] - centre[0]) * direction[1];
}
