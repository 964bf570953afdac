import type { Corners, GrayImage, Point } from '../raster.ts';
import { homography } from './homography.ts';

/** So many samples in a row, at most, make one pixel of the cut. */
const MOST_SAMPLES = 2;

/**
 * What lies between four corners, drawn straight: `width` × `height` px. Bilinear, or the mean of several pixels where
 * the picture is finer than the cut. Outside the picture its nearest pixel is repeated.
 */
export function cutQuad(image: GrayImage, corners: Corners, width: number, height: number): GrayImage {
  const [a, b, c, d, e, f, g, h] = homography(corners);
  const [tl, tr, br, bl] = corners;
  const across = samples(Math.max(distance(tl, tr), distance(bl, br)) / width);
  const down = samples(Math.max(distance(tl, bl), distance(tr, br)) / height);
  const share = 1 / (across * down);
  const sample = across * down > 1 ? nearest : bilinear;

  const data = new Uint8Array(width * height);
  const samplesInRow = width * across;
  const places = new Float32Array(2 * samplesInRow);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < down; j++) {
      const v = (y + (j + 0.5) / down) / height;
      const x0 = b * v + c;
      const y0 = e * v + f;
      const w0 = h * v + 1;
      for (let i = 0; i < samplesInRow; i++) {
        const u = (i + 0.5) / samplesInRow;
        const w = 1 / (g * u + w0);
        places[2 * i] = (a * u + x0) * w - 0.5;
        places[2 * i + 1] = (d * u + y0) * w - 0.5;
      }
      sample(image, places, sums, across);
    }
    for (let x = 0; x < width; x++) data[y * width + x] = sums[x]! * share + 0.5;
  }
  return { data, width, height };
}

function samples(finer: number): number {
  return Math.min(MOST_SAMPLES, Math.max(1, Math.round(finer)));
}

/** Adds the pixels at `places` (x, y, x, y …) to `sums`, `across` of them to each. */
function nearest({ data, width, height }: GrayImage, places: Float32Array, sums: Float32Array, across: number): void {
  for (let i = 0; 2 * i < places.length; i++) {
    const column = Math.min(width - 1, Math.max(0, Math.floor(places[2 * i]! + 0.5)));
    const row = Math.min(height - 1, Math.max(0, Math.floor(places[2 * i + 1]! + 0.5)));
    const x = across === 1 ? i : i >> 1;
    sums[x] = sums[x]! + data[row * width + column]!;
  }
}

/** The same between pixels. */
function bilinear({ data, width, height }: GrayImage, places: Float32Array, sums: Float32Array): void {
  for (let i = 0; i < sums.length; i++) {
    const x = Math.min(width - 1, Math.max(0, places[2 * i]!));
    const y = Math.min(height - 1, Math.max(0, places[2 * i + 1]!));
    const left = Math.floor(x);
    const top = Math.floor(y) * width;
    const right = left + 1 < width ? left + 1 : left;
    const next = top + width < data.length ? top + width : top;
    const fx = x - left;
    const fy = y - Math.floor(y);
    const upper = data[top + left]! + (data[top + right]! - data[top + left]!) * fx;
    const lower = data[next + left]! + (data[next + right]! - data[next + left]!) * fx;
    sums[i] = sums[i]! + upper + (lower - upper) * fy;
  }
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
