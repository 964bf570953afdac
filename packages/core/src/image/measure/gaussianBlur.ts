/** A picture of one channel with fractions of a level. */
export interface Plane {
  data: Float32Array;
  /** px */
  width: number;
  /** px */
  height: number;
}

/** The plane under a Gaussian of standard deviation `sigma` px, cut off at 2.5 sigma; the border repeats outwards. */
export function gaussianBlur(plane: Plane, sigma: number): Plane {
  const radius = Math.max(1, Math.ceil(2.5 * sigma));
  const kernel = Float32Array.from({ length: radius + 1 }, (_, place) => Math.exp(-(place ** 2) / (2 * sigma ** 2)));
  const total = 2 * kernel.reduce((sum, weight) => sum + weight, 0) - kernel[0]!;
  for (let place = 0; place <= radius; place++) kernel[place]! /= total;
  return { ...plane, data: along(along(plane.data, plane, kernel, 'x'), plane, kernel, 'y') };
}

function along(data: Float32Array, { width, height }: Plane, kernel: Float32Array, axis: 'x' | 'y'): Float32Array {
  const blurred = new Float32Array(data.length);
  const [length, step, lines, lineStep] = axis === 'x' ? [width, 1, height, width] : [height, width, width, 1];
  const radius = kernel.length - 1;
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const last = start + (length - 1) * step;
    for (let place = 0, at = start; place < length; place++, at += step) {
      let sum = kernel[0]! * data[at]!;
      const inner = place >= radius && place < length - radius;
      for (let away = 1; away <= radius; away++) {
        const before = inner ? at - away * step : Math.max(start, at - away * step);
        const after = inner ? at + away * step : Math.min(last, at + away * step);
        sum += kernel[away]! * (data[before]! + data[after]!);
      }
      blurred[at] = sum;
    }
  }
  return blurred;
}
