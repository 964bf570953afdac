import { blackHat } from '../pixels/blackHat.ts';
import type { GrayImage } from '../raster.ts';

/** How monospaced text runs along a strip. */
export interface Rhythm {
  /** Distance from character to character, px of the strip once its perspective is taken out. */
  pitch: number;
  /** Height of the text at the strip's left end over that at its right end. */
  keystone: number;
  /** Autocorrelation, -1 to 1. */
  strength: number;
}

/** Perspectives that are tried; between two of them the pitch drifts by less than the ear can tell. */
const KEYSTONES = [1, 0.9, 1 / 0.9, 0.81, 1 / 0.81, 0.73, 1 / 0.73];
/** The rhythm is listened to over so many characters. */
const BEATS = 5;
/** Between two pitches that are tried, px of the strip. */
const PITCH_STEP = 0.2;
/** Pitches nearer to each other than this share are the same. */
const SAME_PITCH = 0.06;

/**
 * The rhythms that best explain how ink comes and goes along a strip, best first: peaks of its autocorrelation at
 * pitches between `least` and `most`, px.
 */
export function rhythms(strip: GrayImage, least: number, most: number): Rhythm[] {
  const profile = inkProfile(strip, most);
  const peaks: Rhythm[] = [];
  for (const keystone of KEYSTONES) {
    const echoes = autocorrelation(unwarped(profile, keystone), Math.ceil(most * BEATS) + 1);
    let [before, here] = [-1, -1];
    for (let pitch = least; pitch <= most + PITCH_STEP; pitch += PITCH_STEP) {
      const next = pitch <= most ? repetition(echoes, pitch) : -1;
      if (here > -1 && here >= before && here >= next)
        peaks.push({ pitch: pitch - PITCH_STEP, keystone, strength: here });
      [before, here] = [here, next];
    }
  }
  const best: Rhythm[] = [];
  for (const peak of peaks.sort((a, b) => b.strength - a.strength)) {
    if (!best.some(({ pitch }) => Math.abs(pitch - peak.pitch) < SAME_PITCH * pitch)) best.push(peak);
  }
  return best;
}

/** Ink in each column, less its mean over a wide neighbourhood. */
function inkProfile(strip: GrayImage, wide: number): Float32Array {
  const { data, width, height } = blackHat(strip, Math.round(strip.height * 0.5));
  const sums = new Float32Array(width + 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) sums[x + 1] = sums[x + 1]! + data[y * width + x]!;
  }
  for (let x = 0; x < width; x++) sums[x + 1] = sums[x + 1]! + sums[x]!;
  const mean = (from: number, to: number): number => (sums[to]! - sums[from]!) / (to - from);
  const radius = Math.round(wide * 1.5);
  const profile = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    profile[x] = mean(x, x + 1) - mean(Math.max(0, x - radius), Math.min(width, x + radius + 1));
  }
  return profile;
}

/** The profile as it would be without perspective: `t = s / (k + (1 - k) s)` takes its places to the strip's. */
function unwarped(profile: Float32Array, keystone: number): Float32Array {
  if (keystone === 1) return profile;
  const even = new Float32Array(profile.length);
  const last = profile.length - 1;
  for (let x = 0; x < even.length; x++) {
    const s = x / last;
    const t = (s * last) / (1 / keystone + (1 - 1 / keystone) * s);
    const whole = Math.min(last - 1, Math.floor(t));
    even[x] = profile[whole]! + (profile[whole + 1]! - profile[whole]!) * (t - whole);
  }
  return even;
}

/** How alike a profile is to itself at each shift up to `most`, px: 1 where it repeats, less than 0 where it alternates. */
function autocorrelation(profile: Float32Array, most: number): Float32Array {
  const echoes = new Float32Array(most + 1);
  const power = new Float32Array(profile.length + 1);
  for (let x = 0; x < profile.length; x++) power[x + 1] = power[x]! + profile[x]! * profile[x]!;
  for (let shift = 0; shift <= Math.min(most, profile.length - 1); shift++) {
    let sum = 0;
    for (let x = shift; x < profile.length; x++) sum += profile[x]! * profile[x - shift]!;
    echoes[shift] = sum / (power[profile.length - shift]! + 1e-6);
  }
  return echoes;
}

/** Mean autocorrelation at the first multiples of a pitch. */
function repetition(echoes: Float32Array, pitch: number): number {
  let total = 0;
  for (let beat = 1; beat <= BEATS; beat++) {
    const whole = Math.floor(pitch * beat);
    total += echoes[whole]! + (echoes[whole + 1]! - echoes[whole]!) * (pitch * beat - whole);
  }
  return total / BEATS;
}
