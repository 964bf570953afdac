import type { Point } from '../../contract/geometry.ts';
import type { EdgeMap } from './edgeMap.ts';
import { saturated } from './edgePixels.ts';
import type { Line } from './fitLine.ts';

/** A line across the picture that knows where it lies on an edge; places on it are px from the foot of the centre. */
export interface Side {
  line: Line;
  /** The line is the picture's own border. */
  onBorder: boolean;
  foot: Point;
  /** Index of the foot in the running sums. */
  origin: number;
  /** Running sum of how much the line lies on an edge, and of how much of it lies in the picture. */
  support: Float32Array;
  inside: Float32Array;
}

/** What the picture's border is worth as a side: it may be the card's own edge, or cut the card. */
const BORDER_SUPPORT = 0.45;
/** What the part of a side is worth that lies outside the picture, and how much may lie there. */
const OUTSIDE_SUPPORT = 0.3;
const MAX_OUTSIDE = 0.35;
/** Cards have round corners: 3 mm on 54. This share of a side, at both ends, is not asked to lie on an edge. */
const CORNER_SHARE = 0.07;
/** An edge is looked for this far past the corners, as a share of the side. */
const BEYOND_SHARE = 0.2;
/** What an edge that runs on past both corners takes from a side: such lines are grain, tiles, or lines of text. */
const RUNNING_ON = 0.65;
/** A side must lie on an edge over this share at least. */
const MIN_SHARE = 0.22;

/** Follows a line across the picture. @param softness gradient, levels/px, at which an edge counts half */
export function traceSide(edges: EdgeMap, line: Line, softness: number): Side {
  return follow(edges, line, false, (x, y) => supportAt(edges, line, x, y, softness));
}

/** How much of the way between two points lies on an edge along it, 0–1. */
export function edgeSupport(edges: EdgeMap, from: Point, to: Point, softness: number): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(1, Math.round(length));
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const share = (step + 0.5) / steps;
    const [x, y] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    sum += supportAt(edges, { nx, ny }, x, y, softness);
  }
  return sum / steps;
}

/** How much there is an edge along the line at a point or within a px and a half of it, 0–1. */
function supportAt(
  edges: EdgeMap,
  { nx, ny }: Pick<Line, 'nx' | 'ny'>,
  x: number,
  y: number,
  softness: number,
): number {
  const { width, height } = edges;
  let best = 0;
  for (let aside = -1.5; aside <= 1.5; aside += 0.75) {
    const column = Math.floor(x + aside * nx);
    const row = Math.floor(y + aside * ny);
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const at = row * width + column;
    const across = Math.abs(edges.gx[at]! * nx + edges.gy[at]! * ny);
    if (across > 0.9 * edges.strength[at]!) best = Math.max(best, saturated(across, softness));
  }
  return best;
}

/** The four borders of the picture as sides. */
export function borderSides(edges: EdgeMap): Side[] {
  const { width, height } = edges;
  const borders: Line[] = [
    { nx: 1, ny: 0, offset: 0 },
    { nx: 1, ny: 0, offset: width },
    { nx: 0, ny: 1, offset: 0 },
    { nx: 0, ny: 1, offset: height },
  ];
  return borders.map((line) => follow(edges, line, true, () => BORDER_SUPPORT));
}

/** The point `t` px along a side. */
export function pointOn({ line, foot }: Side, t: number): Point {
  return [foot[0] - t * line.ny, foot[1] + t * line.nx];
}

/**
 * What the side between two places is worth, 0–1: the share of it that lies on an edge, less where that edge runs on
 * past the corners.
 */
export function sideWorth(side: Side, from: number, to: number): number {
  const { support, inside, origin } = side;
  const length = Math.abs(to - from);
  const start = Math.min(from, to) + CORNER_SHARE * length;
  const end = Math.max(from, to) - CORNER_SHARE * length;
  const within = between(inside, origin, start, end) / (end - start);
  if (within < 1 - MAX_OUTSIDE) return 0;
  const share = between(support, origin, start, end) / (end - start) + (1 - within) * OUTSIDE_SUPPORT;
  if (side.onBorder) return share;
  if (share < MIN_SHARE) return 0;
  const reach = BEYOND_SHARE * length;
  const first = Math.min(from, to) - 2;
  const last = Math.max(from, to) + 2;
  const beyond = between(support, origin, first - reach, first) + between(support, origin, last, last + reach);
  return share * (1 - (RUNNING_ON * beyond) / (2 * reach));
}

function between(sums: Float32Array, origin: number, from: number, to: number): number {
  const last = sums.length - 1;
  const begin = Math.min(last, Math.max(0, Math.round(from) + origin));
  const end = Math.min(last, Math.max(0, Math.round(to) + origin));
  return sums[end]! - sums[begin]!;
}

function follow(edges: EdgeMap, line: Line, onBorder: boolean, worthAt: (x: number, y: number) => number): Side {
  const { width, height } = edges;
  const origin = Math.ceil(Math.hypot(width, height));
  const aside = line.offset - (line.nx * width + line.ny * height) / 2;
  const foot: Point = [width / 2 + aside * line.nx, height / 2 + aside * line.ny];
  const support = new Float32Array(2 * origin + 1);
  const inside = new Float32Array(2 * origin + 1);
  for (let index = 1; index < support.length; index++) {
    const t = index - 0.5 - origin;
    const x = foot[0] - t * line.ny;
    const y = foot[1] + t * line.nx;
    const within = x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1;
    support[index] = support[index - 1]! + (within ? worthAt(x, y) : 0);
    inside[index] = inside[index - 1]! + (within ? 1 : 0);
  }
  return { line, onBorder, foot, origin, support, inside };
}
