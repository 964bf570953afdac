import type { EdgeMap } from './edgeMap.ts';

/** Directions that edges and lines are told apart by: one a degree, since a line has no front and back. */
export const DIRECTIONS = 180;
export const RADIANS = Math.PI / DIRECTIONS;

/** Edge pixels one pixel thin, by direction: place, px from the picture's centre; weight, 0–1. */
export interface EdgePixels {
  x: Float32Array;
  y: Float32Array;
  weight: Float32Array;
  /** The gradients of pixels `from[d]` to before `from[d + 1]` point `d` degrees off, to the nearest, 0–179. */
  from: Uint32Array;
}

/**
 * Keeps the pixels whose gradient is greatest along its own direction.
 * Source: J. Canny, *A computational approach to edge detection*, PAMI 8, 1986, §VII.
 *
 * @param softness gradient, levels/px, at which an edge counts half; under half of that a pixel is no edge
 */
export function thinEdges(edges: EdgeMap, softness: number): EdgePixels {
  const { width, height, gx, gy, strength } = edges;
  const kept = new Uint32Array(width * height);
  const degrees = new Uint8Array(width * height);
  const from = new Uint32Array(DIRECTIONS + 1);
  const least = softness / 2;
  let count = 0;
  for (let y = 2; y < height - 2; y++) {
    for (let at = y * width + 2, end = (y + 1) * width - 2; at < end; at++) {
      const here = strength[at]!;
      if (here < least) continue;
      // An eighth of a turn: a neighbour is aside where the gradient's component is more than 0.42 of it.
      const limit = here / 2.4;
      const [dx, dy] = [gx[at]!, gy[at]!];
      const step = (dy >= limit ? width : dy < -limit ? -width : 0) + (dx >= limit ? 1 : dx < -limit ? -1 : 0);
      if (here <= strength[at - step]! || here < strength[at + step]!) continue;
      const degree = (Math.round(Math.atan2(dy, dx) / RADIANS) + 2 * DIRECTIONS) % DIRECTIONS;
      kept[count] = at;
      degrees[count++] = degree;
      from[degree + 1]!++;
    }
  }
  for (let degree = 0; degree < DIRECTIONS; degree++) from[degree + 1]! += from[degree]!;
  const next = from.slice();
  const pixels = { x: new Float32Array(count), y: new Float32Array(count), weight: new Float32Array(count), from };
  for (let index = 0; index < count; index++) {
    const at = kept[index]!;
    const place = next[degrees[index]!]!++;
    pixels.x[place] = (at % width) + 0.5 - width / 2;
    pixels.y[place] = Math.floor(at / width) + 0.5 - height / 2;
    pixels.weight[place] = saturated(strength[at]!, softness);
  }
  return pixels;
}

/** How much an edge of this strength counts: from 0 over 1/2 at `softness` towards 1, so that contrast alone never wins. */
export function saturated(strength: number, softness: number): number {
  return (strength * strength) / (strength * strength + softness * softness);
}
