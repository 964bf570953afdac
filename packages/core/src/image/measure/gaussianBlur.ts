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
  return { ...plane, data: downColumns(alongRows(plane, kernel), plane, kernel) };
}

/** `kernel`: the middle weight, then those of the places to either side. */
function alongRows({ data, width, height }: Plane, kernel: Float32Array): Float32Array {
  const radius = kernel.length - 1;
  const blurred = new Float32Array(data.length);
  const row = new Float32Array(width + 2 * radius);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    row.fill(data[start]!, 0, radius);
    row.set(data.subarray(start, start + width), radius);
    row.fill(data[start + width - 1]!, radius + width);
    for (let x = 0, at = radius; x < width; x++, at++) {
      let sum = kernel[0]! * row[at]!;
      for (let away = 1; away <= radius; away++) sum += kernel[away]! * (row[at - away]! + row[at + away]!);
      blurred[start + x] = sum;
    }
  }
  return blurred;
}

/** A row at a time, so that memory is read in order. */
function downColumns(data: Float32Array, { width, height }: Plane, kernel: Float32Array): Float32Array {
  const blurred = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    for (let x = 0; x < width; x++) blurred[start + x] = kernel[0]! * data[start + x]!;
    for (let away = 1; away < kernel.length; away++) {
      const weight = kernel[away]!;
      const above = Math.max(0, y - away) * width;
      const below = Math.min(height - 1, y + away) * width;
      for (let x = 0; x < width; x++) {
        blurred[start + x] = blurred[start + x]! + weight * (data[above + x]! + data[below + x]!);
      }
    }
  }
  return blurred;
}
