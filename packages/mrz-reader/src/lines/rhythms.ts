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
/** Pitches nearer to each other than this share are the same. */
const SAME_PITCH = 0.06;

/**
 * The rhythms that best explain how ink comes and goes along a strip, best first: peaks of its autocorrelation at
 * pitches between `least` and `most`, px.
 */
export function rhythms(strip: GrayImage, least: number, most: number): Rhythm[] {
  const profile = inkProfile(strip, most);
  const peaks = KEYSTONES.flatMap((keystone) => {
    const even = unwarped(profile, keystone);
    const found: Rhythm[] = [];
    for (let pitch = least; pitch <= most; pitch += 0.2)
      found.push({ pitch, keystone, strength: repetition(even, pitch) });
    return found.filter(
      ({ strength }, i) => strength >= (found[i - 1]?.strength ?? -1) && strength >= (found[i + 1]?.strength ?? -1),
    );
  });
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

/** Mean autocorrelation at the first multiples of a pitch. */
function repetition(profile: Float32Array, pitch: number): number {
  let total = 0;
  for (let beat = 1; beat <= BEATS; beat++) {
    const whole = Math.floor(pitch * beat);
    const rest = pitch * beat - whole;
    let sum = 0;
    let power = 1e-6;
    for (let x = 0; x + whole + 1 < profile.length; x++) {
      const value = profile[x]!;
      sum += value * (profile[x + whole]! * (1 - rest) + profile[x + whole + 1]! * rest);
      power += value * value;
    }
    total += sum / power;
  }
  return total / BEATS;
}
