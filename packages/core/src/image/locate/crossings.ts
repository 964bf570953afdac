import { pointOn, type Side, sideWorth } from './traceSide.ts';

/** How sides meet each other, ready to be looked up for every four of them. `n` is the number of sides. */
export interface Crossings {
  /** Where side `i` meets side `j`, px along `i` from its foot: entry `i * n + j`; NaN where they are too parallel. */
  places: Float32Array;
  /** Sides that may lie opposite each other: the first has the lower index. */
  pairs: readonly (readonly [number, number])[];
  /** Index in `pairs` of sides `i` and `j`: entry `i * n + j` with `i` below `j`; -1 where they are no pair. */
  pairOf: Int16Array;
  /** What side `i` is worth between the two sides of pair `p`: entry `p * n + i`; 0 where it cannot bound a document. */
  worth: Float32Array;
}

/** Opposite sides meet at less than this angle under perspective. */
const MAX_CONVERGENCE_COS = Math.cos((25 * Math.PI) / 180);
/** Neighbouring sides meet at more than this. */
const MIN_CORNER_SINE = Math.sin((53 * Math.PI) / 180);

/**
 * @param minApart what lies between opposite sides at least, px
 * @param reach how far from its foot a side can run in the picture, px
 * @param least a side of less worth is worth nothing
 */
export function crossingsOf(sides: readonly Side[], minApart: number, reach: number, least: number): Crossings {
  const places = placesOf(sides);
  const pairs = oppositePairs(sides, minApart, reach);
  const n = sides.length;
  const pairOf = new Int16Array(n * n).fill(-1);
  const worth = new Float32Array(pairs.length * n);
  pairs.forEach(([a, b], pair) => {
    pairOf[a * n + b] = pair;
    for (let side = 0; side < n; side++) {
      const from = places[side * n + a]!;
      const to = places[side * n + b]!;
      if (!(Math.abs(to - from) >= minApart)) continue;
      const value = sideWorth(sides[side]!, from, to);
      if (value >= least) worth[pair * n + side] = value;
    }
  });
  return { places, pairs, pairOf, worth };
}

function placesOf(sides: readonly Side[]): Float32Array {
  const places = new Float32Array(sides.length ** 2).fill(Number.NaN);
  sides.forEach((side, i) => {
    const [footX, footY] = pointOn(side, 0);
    const { nx, ny } = side.line;
    sides.forEach(({ line }, j) => {
      const slope = line.ny * nx - line.nx * ny;
      if (Math.abs(slope) < MIN_CORNER_SINE) return;
      places[i * sides.length + j] = (line.offset - line.nx * footX - line.ny * footY) / slope;
    });
  });
  return places;
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
