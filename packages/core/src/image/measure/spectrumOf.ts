/** A square picture's waves, entry `v * size + u` for `u` periods across and `v` down (from `size / 2` on, negative ones). */
export interface Spectrum {
  real: Float64Array;
  imaginary: Float64Array;
}

/**
 * The waves of a square picture of `size` px, a power of two. The mean is taken out, and a Hann window keeps the borders
 * from ringing.
 * Source: J. Cooley, J. Tukey, *An algorithm for the machine calculation of complex Fourier series*, 1965.
 */
export function spectrumOf(levels: ArrayLike<number>, size: number): Spectrum {
  const real = new Float64Array(size * size);
  const imaginary = new Float64Array(size * size);
  let mean = 0;
  for (let at = 0; at < real.length; at++) mean += levels[at]! / real.length;
  const hann = Float64Array.from(
    { length: size },
    (_, place) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (place + 0.5)) / size),
  );
  for (let at = 0; at < real.length; at++) {
    real[at] = (levels[at]! - mean) * hann[at % size]! * hann[Math.floor(at / size)]!;
  }
  for (let row = 0; row < size; row++) transform(real, imaginary, row * size, 1, size);
  for (let column = 0; column < size; column++) transform(real, imaginary, column, size, size);
  return { real, imaginary };
}

/** The power of each wave. */
export function powerOf({ real, imaginary }: Spectrum): Float64Array {
  return real.map((value, at) => value ** 2 + imaginary[at]! ** 2);
}

/** The Fourier transform, in place, of `size` entries from `start` on, `step` apart. */
function transform(real: Float64Array, imaginary: Float64Array, start: number, step: number, size: number): void {
  const swap = (values: Float64Array, a: number, b: number) => {
    const value = values[a]!;
    values[a] = values[b]!;
    values[b] = value;
  };
  for (let place = 1, mirrored = 0; place < size; place++) {
    let bit = size >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (place >= mirrored) continue;
    swap(real, start + place * step, start + mirrored * step);
    swap(imaginary, start + place * step, start + mirrored * step);
  }
  const { cosines, sines } = rotations(size);
  for (let length = 2; length <= size; length *= 2) {
    for (let first = 0; first < size; first += length) {
      for (let k = 0; k < length / 2; k++) {
        const turn = (k * size) / length;
        // No pairs here: a million of them, made and thrown away, take longer than the sums.
        const cos = cosines[turn]!;
        const sin = sines[turn]!;
        const low = start + (first + k) * step;
        const high = low + (length / 2) * step;
        const re = real[high]! * cos - imaginary[high]! * sin;
        const im = real[high]! * sin + imaginary[high]! * cos;
        real[high] = real[low]! - re;
        imaginary[high] = imaginary[low]! - im;
        real[low]! += re;
        imaginary[low]! += im;
      }
    }
  }
}

interface Rotations {
  cosines: Float64Array;
  sines: Float64Array;
}

const known = new Map<number, Rotations>();

/** Cosines and sines of the `size` parts of a full turn, backwards. */
function rotations(size: number): Rotations {
  const before = known.get(size);
  if (before) return before;
  const angles = Float64Array.from({ length: size }, (_, part) => (-2 * Math.PI * part) / size);
  const made = { cosines: angles.map(Math.cos), sines: angles.map(Math.sin) };
  known.set(size, made);
  return made;
}
