import type { GrayImage } from '../raster.ts';
import { powerSpectrum } from './powerSpectrum.ts';

/** Side of the squares looked at, px: a few millimetres of a document. */
const SIZE = 64;
/** Periods per pixel between which a grid is looked for: print is coarser. */
const LOWEST = 0.14;
const HIGHEST = 0.5;
/** The calmest squares count: waves of print would drown the grid. */
const CALM_SHARE = 0.3;
/** Squares brighter than this, or darker, are at the limit and show no grid. */
const LEVELS = [40, 240] as const;
/** Fewer squares than this cannot be judged. */
const MIN_SQUARES = 6;

/**
 * How far one fine wave stands out everywhere in a picture: its power against the median of all waves as fine, averaged
 * over squares. The pixels of a screen, and the moiré of its grid with the camera's, are the same wave all over; lines
 * of security print bend. 0 where nothing can be judged.
 */
export function gridStrength(gray: GrayImage): number {
  const squares = calmSquares(gray);
  if (squares.length < MIN_SQUARES) return 0;
  const sums = new Float64Array(SIZE * SIZE);
  for (const levels of squares) {
    const power = powerSpectrum(levels, SIZE);
    const usual = quantile(
      FINE.map((at) => power[at]!),
      0.5,
    );
    for (const at of FINE) sums[at]! += Math.min(MOST, greatestNear(power, at) / Math.max(usual, SMALLEST_POWER));
  }
  return FINE.reduce((most, at) => Math.max(most, sums[at]! / squares.length), 0);
}

/** One square does not decide: more than this counts as this. */
const MOST = 2000;
const SMALLEST_POWER = 50;

function frequency(index: number): number {
  return (index < SIZE / 2 ? index : index - SIZE) / SIZE;
}

/** The waves looked at; each has a twin that runs the other way. */
const FINE = Array.from({ length: SIZE * SIZE }, (_, at) => at).filter((at) => {
  const [u, v] = [frequency(at % SIZE), frequency(Math.floor(at / SIZE))];
  const fineness = Math.hypot(u, v);
  return v >= 0 && fineness >= LOWEST && fineness <= HIGHEST;
});

/** Perspective changes a grid a little from place to place. */
function greatestNear(power: Float64Array, at: number): number {
  let greatest = 0;
  for (let dv = -1; dv <= 1; dv++) {
    for (let du = -1; du <= 1; du++) {
      const u = ((at % SIZE) + du + SIZE) % SIZE;
      const v = (Math.floor(at / SIZE) + dv + SIZE) % SIZE;
      greatest = Math.max(greatest, power[v * SIZE + u]!);
    }
  }
  return greatest;
}

/** The levels of the squares that vary least. */
function calmSquares({ data, width, height }: GrayImage): Uint8Array[] {
  const squares: { levels: Uint8Array; deviation: number }[] = [];
  for (let top = 0; top + SIZE <= height; top += SIZE) {
    for (let left = 0; left + SIZE <= width; left += SIZE) {
      const levels = new Uint8Array(SIZE * SIZE);
      for (let y = 0; y < SIZE; y++) {
        const from = (top + y) * width + left;
        levels.set(data.subarray(from, from + SIZE), y * SIZE);
      }
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      const deviation = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
      if (mean >= LEVELS[0] && mean <= LEVELS[1]) squares.push({ levels, deviation });
    }
  }
  squares.sort((one, other) => one.deviation - other.deviation);
  return squares.slice(0, Math.max(MIN_SQUARES, Math.floor(CALM_SHARE * squares.length))).map(({ levels }) => levels);
}

function quantile(values: readonly number[], share: number): number {
  return Float64Array.from(values).sort()[Math.floor(share * (values.length - 1))] ?? 0;
}
