import { median } from './median.ts';

/** Side of the squares whose waves are looked at, px: a few millimetres of a document. */
export const SQUARE = 64;
/** Periods per pixel of the finest wave that pixels can show. */
const HIGHEST = 0.5;
/** Power of the noise that rounding to whole levels makes: an even picture shows no wave. */
const ROUNDING_POWER = (SQUARE ** 2 * 0.14) / 12;

/** A wave, as a place in the spectrum of a square, and how far it stands out. */
export interface Wave {
  at: number;
  strength: number;
}

/**
 * How far each wave stands out in squares of a picture, given the power of all their waves: over the median of all waves
 * as fine, in the median square. Strongest first; waves of fewer periods per pixel than `lowest` are left out, and so
 * are the twins that run the other way.
 */
export function waveStrengths(powers: readonly Float64Array[], lowest: number): Wave[] {
  const waves = Array.from({ length: SQUARE * SQUARE }, (_, at) => at).filter(
    (at) => Math.floor(at / SQUARE) <= SQUARE / 2 && fineness(at) >= lowest && fineness(at) <= HIGHEST,
  );
  const squares = powers.map((power) => prominence(power, waves));
  return waves
    .map((at, index) => ({ at, strength: median(squares.map((square) => square[index]!)) }))
    .sort((one, other) => other.strength - one.strength);
}

/** The power of the wave of `across` and `down` periods in a square, or of a neighbour: perspective changes a grid a little. */
export function powerNear(power: Float64Array, across: number, down: number): number {
  let greatest = 0;
  for (let dv = -1; dv <= 1; dv++) {
    for (let du = -1; du <= 1; du++) {
      const u = (across + du + SQUARE) % SQUARE;
      const v = (down + dv + SQUARE) % SQUARE;
      greatest = Math.max(greatest, power[v * SQUARE + u]!);
    }
  }
  return greatest;
}

/** How many periods a wave has across a square and down; negative where it runs the other way. */
export function periods(at: number): [across: number, down: number] {
  const signed = (index: number) => (index < SQUARE / 2 ? index : index - SQUARE);
  return [signed(at % SQUARE), signed(Math.floor(at / SQUARE))];
}

function fineness(at: number): number {
  return Math.hypot(...periods(at)) / SQUARE;
}

/** Of one square, for each of the waves: its power, or that of a neighbour, over the median of waves as fine. */
function prominence(power: Float64Array, waves: readonly number[]): number[] {
  const ringOf = (at: number) => Math.round(fineness(at) * SQUARE);
  const rings = Map.groupBy(waves, ringOf);
  const usual = new Map([...rings].map(([ring, waves]) => [ring, median(waves.map((at) => power[at]!))]));
  return waves.map((at) => powerNear(power, ...periods(at)) / (usual.get(ringOf(at))! + ROUNDING_POWER));
}
