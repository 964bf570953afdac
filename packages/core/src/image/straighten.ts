import type { Corners, Point } from '../contract/geometry.ts';
import { type Homography, homography, rectangleCorners } from './homography.ts';
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
export function straighten(image: RgbaImage, corners: Corners, size: { width: number; height: number }): RgbaImage {
  const shrink = shrinking(corners, size);
  const isTiny = Math.min(image.width, image.height) < 2;
  if (isTiny || Math.min(shrink.across, shrink.down) < 2) return sampled(image, corners, size);
  // Whole pixels are merged more quickly than samples are taken.
  const around = surroundings(image, corners);
  const half = halved(image, around);
  const inHalf = corners.map(([x, y]): Point => [(x - around.x) / 2, (y - around.y) / 2]) as Corners;
  return straighten(half, inHalf, size);
}

/** How many px of the picture make one of the straightened one, in both directions of the latter. */
function shrinking(corners: Corners, { width, height }: { width: number; height: number }) {
  return {
    across: Math.max(distance(corners, 0, 1), distance(corners, 3, 2)) / width,
    down: Math.max(distance(corners, 0, 3), distance(corners, 1, 2)) / height,
  };
}

/** The part of a picture in which a quadrilateral lies, in even numbers of px; some of it at least. */
function surroundings(image: RgbaImage, corners: Corners): { x: number; y: number; width: number; height: number } {
  const span = (axis: 0 | 1, size: number): [number, number] => {
    const places = corners.map((corner) => corner[axis]);
    const from = Math.min(size - 2, Math.max(0, 2 * Math.floor((Math.min(...places) - 2) / 2)));
    const to = Math.min(size, Math.max(from + 2, Math.ceil(Math.max(...places)) + 2));
    return [from, (to - from) & ~1];
  };
  const [x, width] = span(0, image.width);
  const [y, height] = span(1, image.height);
  return { x, y, width, height };
}

/** A part of a picture at half its size: the mean of every four pixels. */
function halved({ data, width }: RgbaImage, part: { x: number; y: number; width: number; height: number }): RgbaImage {
  const half = { width: part.width / 2, height: part.height / 2 };
  const bytes = new Uint8Array(half.width * half.height * 4);
  for (let y = 0, to = 0; y < half.height; y++) {
    let upper = ((part.y + 2 * y) * width + part.x) * 4;
    for (let x = 0; x < half.width; x++, to += 4, upper += 8) {
      const lower = upper + width * 4;
      for (let channel = 0; channel < 3; channel++) {
        const sum =
          data[upper + channel]! + data[upper + channel + 4]! + data[lower + channel]! + data[lower + channel + 4]!;
        bytes[to + channel] = (sum + 2) >> 2;
      }
      bytes[to + 3] = 255;
    }
  }
  return { data: bytes, ...half };
}

function sampled(image: RgbaImage, corners: Corners, size: { width: number; height: number }): RgbaImage {
  const { width, height } = size;
  const map = homography(rectangleCorners(width, height), corners);
  const shrink = shrinking(corners, size);
  const across = samplesPerPixel(shrink.across);
  const down = samplesPerPixel(shrink.down);
  const data = new Uint8Array(width * height * 4);
  const sums = new Float32Array(width * 3);
  const share = 1 / (across * down);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < down; j++) addRow(image, map, y + (j + 0.5) / down, across, sums);
    for (let x = 0, from = 0, to = y * width * 4; x < width; x++, from += 3, to += 4) {
      data[to] = sums[from]! * share + 0.5;
      data[to + 1] = sums[from + 1]! * share + 0.5;
      data[to + 2] = sums[from + 2]! * share + 0.5;
      data[to + 3] = 255;
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

/** Adds the colours along a row, `across` samples to each pixel; the centre of the first pixel is (0.5, 0.5). */
function addRow(image: RgbaImage, map: Homography, v: number, across: number, sums: Float32Array): void {
  const { data, width, height } = image;
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  const samples = (sums.length / 3) * across;
  const x0 = map[1] * v + map[2];
  const y0 = map[4] * v + map[5];
  const w0 = map[7] * v + map[8];
  for (let i = 0; i < samples; i++) {
    const u = (i + 0.5) / across;
    const w = 1 / (map[6] * u + w0);
    const left = Math.min(Math.max((map[0] * u + x0) * w - 0.5, 0), width - 1);
    const top = Math.min(Math.max((map[3] * u + y0) * w - 0.5, 0), height - 1);
    const column = Math.min(Math.floor(left), Math.max(0, width - 2));
    const row = Math.min(Math.floor(top), Math.max(0, height - 2));
    const fx = left - column;
    const fy = top - row;
    const here = (row * width + column) * 4;
    const to = 3 * (across === 1 ? i : Math.floor(i / across));
    const upperLeft = (1 - fx) * (1 - fy);
    const upperRight = fx * (1 - fy);
    const lowerLeft = (1 - fx) * fy;
    const lowerRight = fx * fy;
    const beside = here + right;
    const under = here + below;
    const opposite = under + right;
    sums[to] =
      sums[to]! +
      upperLeft * data[here]! +
      upperRight * data[beside]! +
      lowerLeft * data[under]! +
      lowerRight * data[opposite]!;
    sums[to + 1] =
      sums[to + 1]! +
      upperLeft * data[here + 1]! +
      upperRight * data[beside + 1]! +
      lowerLeft * data[under + 1]! +
      lowerRight * data[opposite + 1]!;
    sums[to + 2] =
      sums[to + 2]! +
      upperLeft * data[here + 2]! +
      upperRight * data[beside + 2]! +
      lowerLeft * data[under + 2]! +
      lowerRight * data[opposite + 2]!;
  }
}
