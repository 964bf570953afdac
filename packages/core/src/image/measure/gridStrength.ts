import type { GrayImage } from '../raster.ts';
import { median } from './median.ts';
import { powerSpectrum } from './powerSpectrum.ts';

/** Side of the squares looked at, px: a few millimetres of a document. */
const SIZE = 64;
/** Periods per pixel from which a grid is looked for: print and guilloches are coarser. */
const LOWEST = 0.2;
const HIGHEST = 0.5;
/** So many of the calmest squares count: waves of print would drown the grid. */
const CALM_SQUARES = 16;
/** Squares brighter than this, or darker, are at the limit and show no grid. */
const LEVELS = [40, 240] as const;
/** Fewer squares than this cannot be judged. */
const MIN_SQUARES = 6;
/** Power of the noise that rounding to whole levels makes: an even picture shows no wave. */
const ROUNDING_POWER = (SIZE ** 2 * 0.14) / 12;

/**
 * How far one fine wave stands out everywhere in a picture: its power over the median of all waves as fine, in the
 * median square. The pixels of a screen, and the moiré of its grid with the camera's, are the same wave all over; lines
 * of security print bend, and noise has none. Waves of fewer periods per pixel than `lowest` do not count. 0 where
 * nothing can be judged.
 */
export function gridStrength(gray: GrayImage, lowest = LOWEST): number {
  const waves = wavesFrom(lowest);
  const squares = calmSquares(gray).map((levels) => prominence(levels, waves));
  if (squares.length < MIN_SQUARES) return 0;
  return waves.reduce((most, _, index) => Math.max(most, median(squares.map((square) => square[index]!))), 0);
}

function frequency(index: number): number {
  return (index < SIZE / 2 ? index : index - SIZE) / SIZE;
}

function fineness(at: number): number {
  return Math.hypot(frequency(at % SIZE), frequency(Math.floor(at / SIZE)));
}

/** The waves looked at, as places in a power spectrum; each has a twin that runs the other way. */
function wavesFrom(lowest: number): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, at) => at).filter(
    (at) => Math.floor(at / SIZE) <= SIZE / 2 && fineness(at) >= lowest && fineness(at) <= HIGHEST,
  );
}
const ringOf = (at: number) => Math.round(fineness(at) * SIZE);

/** Of one square, for each of the waves looked at: its power, or that of a neighbour, over the median of waves as fine. */
function prominence(levels: Uint8Array, waves: readonly number[]): number[] {
  const power = powerSpectrum(levels, SIZE);
  const rings = Map.groupBy(waves, ringOf);
  const usual = new Map([...rings].map(([ring, waves]) => [ring, median(waves.map((at) => power[at]!))]));
  return waves.map((at) => greatestNear(power, at) / (usual.get(ringOf(at))! + ROUNDING_POWER));
}

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
      let [sum, squared] = [0, 0];
      for (let at = 0; at < levels.length; at++) {
        const level = levels[at]!;
        sum += level;
        squared += level * level;
      }
      const mean = sum / levels.length;
      const deviation = squared - sum * mean;
      if (mean >= LEVELS[0] && mean <= LEVELS[1]) squares.push({ levels, deviation });
    }
  }
  squares.sort((one, other) => one.deviation - other.deviation);
  return squares.slice(0, CALM_SQUARES).map(({ levels }) => levels);
}
