import type { EdgeMap } from './edgeMap.ts';
import { DIRECTIONS, type EdgePixels, RADIANS, thinEdges } from './edgePixels.ts';
import { fitLine, type Line } from './fitLine.ts';

/** Grain or tiles must not take all places: lines of this many neighbouring degrees get this share of them. */
const SECTOR = 15;
const MAX_IN_SECTOR = 0.35;
/** A gradient's direction is known to about this many degrees on a noisy edge. */
const VOTE_SPREAD = 3;
/** Weights of a vote by its distance in degrees. */
const VOTE_WEIGHTS = [1, 0.9, 0.6, 0.3];
/** Fewer votes, in edge pixels, make no line. */
const MIN_VOTES = 4;
/** Two lines that differ by less than this, in degrees and px, are one. */
const SAME_DIRECTION = 4;
const SAME_OFFSET = 3;

/**
 * The straightest, longest edges of a picture, strongest first: a Hough transform in which every edge pixel votes only
 * for lines along its own edge, then a least-squares fit to the pixels near each peak.
 * Source: D. Ballard, *Generalizing the Hough transform to detect arbitrary shapes*, Pattern Recognition 13, 1981, §2.
 *
 * @param softness gradient, levels/px, at which an edge counts half
 * @param count how many lines at most
 */
export function findLines(edges: EdgeMap, softness: number, count: number): Line[] {
  const pixels = thinEdges(edges, softness);
  const reach = Math.ceil(Math.hypot(edges.width, edges.height) / 2) + 1;
  const votes = vote(pixels, reach);
  const lines: Line[] = [];
  for (const peak of strongestPeaks(votes, reach, 2 * count, MAX_IN_SECTOR * count)) {
    const line = fitLine(pixels, peak);
    if (!lines.some((other) => coincide(line, other, Math.min(edges.width, edges.height) / 4))) lines.push(line);
    if (lines.length === count) break;
  }
  return lines.map(({ nx, ny, offset }) => ({ nx, ny, offset: offset + (nx * edges.width + ny * edges.height) / 2 }));
}

function vote({ x, y, weight, from }: EdgePixels, reach: number): Float32Array {
  const offsets = 2 * reach + 1;
  const votes = new Float32Array(DIRECTIONS * offsets);
  for (let middle = 0; middle < DIRECTIONS; middle++) {
    for (let spread = -VOTE_SPREAD; spread <= VOTE_SPREAD; spread++) {
      const degree = (middle + spread + DIRECTIONS) % DIRECTIONS;
      const cos = Math.cos(degree * RADIANS);
      const sin = Math.sin(degree * RADIANS);
      const share = VOTE_WEIGHTS[Math.abs(spread)]!;
      const start = degree * offsets + reach;
      for (let index = from[middle]!; index < from[middle + 1]!; index++) {
        votes[start + Math.floor(x[index]! * cos + y[index]! * sin)]! += weight[index]! * share;
      }
    }
  }
  return votes;
}

function strongestPeaks(votes: Float32Array, reach: number, count: number, mostInSector: number): Line[] {
  const offsets = 2 * reach + 1;
  const lines: { degree: number; offset: number }[] = [];
  const inSector = new Uint16Array(DIRECTIONS / SECTOR);
  for (const at of peaksOf(votes, offsets)) {
    const degree = Math.floor(at / offsets);
    const offset = (at % offsets) - reach + 0.5;
    const sector = Math.floor(degree / SECTOR);
    if (inSector[sector]! >= mostInSector || lines.some((line) => isSame(line, degree, offset))) continue;
    inSector[sector]!++;
    lines.push({ degree, offset });
    if (lines.length === count) break;
  }
  return lines.map(({ degree, offset }) => ({
    nx: Math.cos(degree * RADIANS),
    ny: Math.sin(degree * RADIANS),
    offset,
  }));
}

/** Indices of the votes that no neighbouring offset exceeds, most votes first. */
function peaksOf(votes: Float32Array, offsets: number): Float64Array {
  // Votes and place in one number each, since numbers sort faster than objects.
  const keys = new Float64Array(votes.length >> 1);
  let count = 0;
  const sum = (at: number) => votes[at - 1]! + 2 * votes[at]! + votes[at + 1]!;
  for (let row = 0; row < votes.length; row += offsets) {
    for (let at = row + 2; at < row + offsets - 2; at++) {
      if (votes[at]! < MIN_VOTES) continue;
      const here = sum(at);
      if (here > sum(at - 1) && here >= sum(at + 1)) keys[count++] = Math.round(-64 * here) * votes.length + at;
    }
  }
  const sorted = keys.subarray(0, count).sort();
  for (let index = 0; index < count; index++) {
    sorted[index] = sorted[index]! - Math.floor(sorted[index]! / votes.length) * votes.length;
  }
  return sorted;
}

function isSame(line: { degree: number; offset: number }, degree: number, offset: number): boolean {
  const turn = Math.abs(line.degree - degree);
  return (
    (turn <= SAME_DIRECTION && Math.abs(line.offset - offset) <= SAME_OFFSET) ||
    (turn >= DIRECTIONS - SAME_DIRECTION && Math.abs(line.offset + offset) <= SAME_OFFSET)
  );
}

/** Whether two lines stay within a few pixels of each other up to `reach` px from the centre. */
function coincide(line: Line, other: Line, reach: number): boolean {
  if (Math.abs(line.nx * other.nx + line.ny * other.ny) < 0.99) return false;
  return [-reach, reach].every((along) => {
    const x = line.offset * line.nx - along * line.ny;
    const y = line.offset * line.ny + along * line.nx;
    return Math.abs(other.nx * x + other.ny * y - other.offset) < SAME_OFFSET - 1;
  });
}
