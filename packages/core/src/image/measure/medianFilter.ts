import type { Plane } from './plane.ts';

/** The plane under a median along rows and then along columns, over `length` (odd) pixels each; shorter at the border. */
export function medianFilter(plane: Plane, length: number): Plane {
  return along(along(plane, length, 'x'), length, 'y');
}

function along({ data, width, height }: Plane, length: number, axis: 'x' | 'y'): Plane {
  const reach = (length - 1) / 2;
  const [count, step, lines, lineStep] = axis === 'x' ? [width, 1, height, width] : [height, width, width, 1];
  const filtered = new Float32Array(data.length);
  for (let line = 0; line < lines; line++) {
    for (let place = 0; place < count; place++) {
      const from = Math.max(0, place - reach);
      const near = new Float32Array(Math.min(count, place + reach + 1) - from);
      for (let index = 0; index < near.length; index++) near[index] = data[line * lineStep + (from + index) * step]!;
      filtered[line * lineStep + place * step] = near.sort()[near.length >> 1]!;
    }
  }
  return { data: filtered, width, height };
}
