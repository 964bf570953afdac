import type { Corners } from '../contract/geometry.ts';
import { homography, rectangleCorners } from './homography.ts';
import type { RgbaImage } from './raster.ts';

/** More samples a pixel than this (per direction) cost time and show nothing. */
const MAX_SAMPLES_PER_PIXEL_SIDE = 4;

/**
 * The quadrilateral `corners` (px of `image`, clockwise from what becomes the top left) as an upright picture of
 * `size` px. Bilinear where the picture grows; where it shrinks, the mean of as many samples as pixels are merged.
 * What lies outside the image repeats its border.
 *
 * Example: `straighten(photo, found.corners, { width: 1260, height: 888 })`.
 */
export function straighten(
  image: RgbaImage,
  corners: Corners,
  { width, height }: { width: number; height: number },
): RgbaImage {
  const map = homography(rectangleCorners(width, height), corners);
  const across = samplesPerPixel(Math.max(distance(corners, 0, 1), distance(corners, 3, 2)) / width);
  const down = samplesPerPixel(Math.max(distance(corners, 0, 3), distance(corners, 1, 2)) / height);
  const data = new Uint8Array(width * height * 4);
  const pixel = new Float64Array(3);
  for (let y = 0, byte = 0; y < height; y++) {
    for (let x = 0; x < width; x++, byte += 4) {
      pixel.fill(0);
      for (let j = 0; j < down; j++) {
        const v = y + (j + 0.5) / down;
        for (let i = 0; i < across; i++) {
          const u = x + (i + 0.5) / across;
          const w = map[6] * u + map[7] * v + map[8];
          addSample(image, (map[0] * u + map[1] * v + map[2]) / w, (map[3] * u + map[4] * v + map[5]) / w, pixel);
        }
      }
      const samples = across * down;
      data[byte] = pixel[0]! / samples + 0.5;
      data[byte + 1] = pixel[1]! / samples + 0.5;
      data[byte + 2] = pixel[2]! / samples + 0.5;
      data[byte + 3] = 255;
    }
  }
  return { data, width, height };
}

function distance(corners: Corners, from: number, to: number): number {
  return Math.hypot(corners[to]![0] - corners[from]![0], corners[to]![1] - corners[from]![1]);
}

function samplesPerPixel(shrink: number): number {
  return Math.min(MAX_SAMPLES_PER_PIXEL_SIDE, Math.max(1, Math.ceil(shrink - 0.2)));
}

/** Adds the colour at (x, y), where the centre of the first pixel is (0.5, 0.5). */
function addSample(image: RgbaImage, x: number, y: number, sum: Float64Array): void {
  const { data, width, height } = image;
  const left = Math.min(Math.max(x - 0.5, 0), width - 1);
  const top = Math.min(Math.max(y - 0.5, 0), height - 1);
  const column = Math.min(Math.floor(left), Math.max(0, width - 2));
  const row = Math.min(Math.floor(top), Math.max(0, height - 2));
  const fx = left - column;
  const fy = top - row;
  const here = (row * width + column) * 4;
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let channel = 0; channel < 3; channel++) {
    const at = here + channel;
    const upper = data[at]! + fx * (data[at + right]! - data[at]!);
    const lower = data[at + below]! + fx * (data[at + below + right]! - data[at + below]!);
    sum[channel]! += upper + fy * (lower - upper);
  }
}
