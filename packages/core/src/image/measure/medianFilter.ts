import type { Plane } from './plane.ts';

/** The plane under a median along rows and then along columns, over `length` (odd) pixels each; shorter at the border. */
export function medianFilter(plane: Plane, length: number): Plane {
  return along(along(plane, length, 'x'), length, 'y');
}

function along({ data, width, height }: Plane, length: number, axis: 'x' | 'y'): Plane {
  const reach = (length - 1) / 2;
  const [count, step, lines, lineStep] = axis === 'x' ? [width, 1, height, width] : [height, width, width, 1];
  const filtered = new Float32Array(data.length);
  const sorted = new Float32Array(length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let place = 0; place < count; place++) {
      const from = Math.max(0, place - reach);
      const size = Math.min(count, place + reach + 1) - from;
      // Insertion: of so few values nothing sorts faster.
      for (let index = 0; index < size; index++) {
        const value = data[start + (from + index) * step]!;
        let at = index;
        for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
        sorted[at] = value;
      }
      filtered[start + place * step] = sorted[size >> 1]!;
    }
  }
  return { data: filtered, width, height };
}
