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
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < down; j++) {
      const v = (y + (j + 0.5) / down) / height;
      for (let i = 0; i < width * across; i++) {
        const u = (i + 0.5) / (width * across);
        const w = 1 / (g * u + h * v + 1);
        const x = Math.floor(i / across);
        sums[x] = sums[x]! + sample(image, (a * u + b * v + c) * w - 0.5, (d * u + e * v + f) * w - 0.5);
      }
    }
    for (let x = 0; x < width; x++) data[y * width + x] = sums[x]! * share + 0.5;
  }
  return { data, width, height };
}

function samples(finer: number): number {
  return Math.min(MOST_SAMPLES, Math.max(1, Math.round(finer)));
}

function nearest({ data, width, height }: GrayImage, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  return data[row * width + column]!;
}

function bilinear({ data, width, height }: GrayImage, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, x));
  const cy = Math.min(height - 1, Math.max(0, y));
  const left = Math.floor(cx);
  const top = Math.floor(cy) * width;
  const right = Math.min(width - 1, left + 1);
  const next = Math.min((height - 1) * width, top + width);
  const fx = cx - left;
  const fy = cy - Math.floor(cy);
  const upper = data[top + left]! + (data[top + right]! - data[top + left]!) * fx;
  const lower = data[next + left]! + (data[next + right]! - data[next + left]!) * fx;
  return upper + (lower - upper) * fy;
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
