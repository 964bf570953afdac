import type { EdgeMap } from './edgeMap.ts';

/** The points with `nx x + ny y = offset`; (nx, ny) has length 1. */
export interface Line {
  nx: number;
  ny: number;
  offset: number;
}

const DIRECTIONS = 180;
const RADIANS = Math.PI / DIRECTIONS;
/** Grain or tiles must not take all places: lines of this many neighbouring degrees get this share of them. */
const SECTOR = 15;
const MAX_IN_SECTOR = 0.35;
/** A gradient's direction is known to about this many degrees on a noisy edge. */
const VOTE_SPREAD = 3;
/** Weights of a vote by its distance in degrees. */
const VOTE_WEIGHTS = [1, 0.9, 0.6, 0.3];
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
    const line = fit(pixels, peak);
    if (!lines.some((other) => coincide(line, other, Math.min(edges.width, edges.height) / 4))) lines.push(line);
    if (lines.length === count) break;
  }
  return lines.map(({ nx, ny, offset }) => ({ nx, ny, offset: offset + (nx * edges.width + ny * edges.height) / 2 }));
}

/** Edge pixels one pixel thin: place, px from the picture's centre; direction of the gradient, 0–180°; weight, 0–1. */
interface EdgePixels {
  x: Float32Array;
  y: Float32Array;
  degrees: Float32Array;
  weight: Float32Array;
}

/** Keeps the pixels whose gradient is greatest along its own direction (J. Canny, PAMI 8, 1986, §VII). */
function thinEdges({ width, height, gx, gy, strength }: EdgeMap, softness: number): EdgePixels {
  const kept: number[] = [];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2, at = y * width + 2; x < width - 2; x++, at++) {
      const here = strength[at]!;
      if (here < softness / 2) continue;
      const dx = Math.round((1.2 * gx[at]!) / here);
      const dy = Math.round((1.2 * gy[at]!) / here);
      const step = dy * width + dx;
      if (here > strength[at - step]! && here >= strength[at + step]!) kept.push(at);
    }
  }
  const pixels: EdgePixels = {
    x: new Float32Array(kept.length),
    y: new Float32Array(kept.length),
    degrees: new Float32Array(kept.length),
    weight: new Float32Array(kept.length),
  };
  kept.forEach((at, index) => {
    pixels.x[index] = (at % width) + 0.5 - width / 2;
    pixels.y[index] = Math.floor(at / width) + 0.5 - height / 2;
    pixels.degrees[index] = (Math.atan2(gy[at]!, gx[at]!) / RADIANS + 360) % DIRECTIONS;
    pixels.weight[index] = saturated(strength[at]!, softness);
  });
  return pixels;
}

/** How much an edge of this strength counts: from 0 over 1/2 at `softness` towards 1, so that contrast alone never wins. */
export function saturated(strength: number, softness: number): number {
  return (strength * strength) / (strength * strength + softness * softness);
}

function vote({ x, y, degrees, weight }: EdgePixels, reach: number): Float32Array {
  const offsets = 2 * reach + 1;
  const votes = new Float32Array(DIRECTIONS * offsets);
  const cos = Float32Array.from({ length: DIRECTIONS }, (_, degree) => Math.cos(degree * RADIANS));
  const sin = Float32Array.from({ length: DIRECTIONS }, (_, degree) => Math.sin(degree * RADIANS));
  for (let index = 0; index < x.length; index++) {
    const middle = Math.round(degrees[index]!);
    for (let spread = -VOTE_SPREAD; spread <= VOTE_SPREAD; spread++) {
      const degree = (middle + spread + DIRECTIONS) % DIRECTIONS;
      const offset = Math.floor(x[index]! * cos[degree]! + y[index]! * sin[degree]!) + reach;
      votes[degree * offsets + offset]! += weight[index]! * VOTE_WEIGHTS[Math.abs(spread)]!;
    }
  }
  return votes;
}

function strongestPeaks(votes: Float32Array, reach: number, count: number, mostInSector: number): Line[] {
  const offsets = 2 * reach + 1;
  const peaks: { at: number; votes: number }[] = [];
  const sum = (at: number) => votes[at - 1]! + 2 * votes[at]! + votes[at + 1]!;
  for (let degree = 0; degree < DIRECTIONS; degree++) {
    for (let offset = 2; offset < offsets - 2; offset++) {
      const at = degree * offsets + offset;
      if (votes[at]! < 4) continue;
      const here = sum(at);
      if (here > sum(at - 1) && here >= sum(at + 1)) peaks.push({ at, votes: here });
    }
  }
  peaks.sort((one, other) => other.votes - one.votes);
  const lines: { degree: number; offset: number }[] = [];
  const inSector = new Uint16Array(DIRECTIONS / SECTOR);
  for (const { at } of peaks) {
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

/** Total least squares through the edge pixels within two pixels and eight degrees of the line. */
function fit({ x, y, degrees, weight }: EdgePixels, line: Line): Line {
  const direction = (Math.atan2(line.ny, line.nx) / RADIANS + 360) % DIRECTIONS;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let index = 0; index < x.length; index++) {
    const distance = x[index]! * line.nx + y[index]! * line.ny - line.offset;
    if (distance > 2 || distance < -2) continue;
    const turn = Math.abs(degrees[index]! - direction);
    if (turn > 8 && turn < DIRECTIONS - 8) continue;
    const w = weight[index]!;
    total += w;
    sumX += w * x[index]!;
    sumY += w * y[index]!;
    sumXX += w * x[index]! * x[index]!;
    sumXY += w * x[index]! * y[index]!;
    sumYY += w * y[index]! * y[index]!;
  }
  if (total < 3) return line;
  const centreX = sumX / total;
  const centreY = sumY / total;
  const along = Math.atan2(
    2 * (sumXY / total - centreX * centreY),
    sumXX / total - centreX ** 2 - (sumYY / total - centreY ** 2),
  );
  const nx = -Math.sin(along / 2);
  const ny = Math.cos(along / 2);
  return { nx, ny, offset: nx * centreX + ny * centreY };
}
