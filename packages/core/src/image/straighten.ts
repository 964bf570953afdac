import type { Corners, Point } from '../contract/geometry.ts';
import { type EvenPart, halve } from './halve.ts';
import { homography, rectangleCorners } from './homography.ts';
import { imageKernel } from './kernel/openKernel.ts';
import type { RgbaImage } from './raster.ts';
import { resize } from './resize.ts';

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
  const half = halve(image, around);
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
function surroundings(image: RgbaImage, corners: Corners): EvenPart {
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

function sampled(given: RgbaImage, corners: Corners, size: { width: number; height: number }): RgbaImage {
  const { width, height } = size;
  const { image, top } = rowsAround(given, corners);
  const shrink = shrinking(corners, size);
  const across = samplesPerPixel(shrink.across);
  const down = samplesPerPixel(shrink.down);
  const kernel = imageKernel();

  const map = 0;
  const sums = map + 9 * Float64Array.BYTES_PER_ELEMENT;
  const row = sums + 8 * width;
  const pixels = row + 4 * width;
  const memory = kernel.reserve(pixels + image.data.length);
  const moved = corners.map(([x, y]): Point => [x, y - top]) as Corners;
  new Float64Array(memory, map, 9).set(homography(rectangleCorners(width, height), moved));
  new Uint8Array(memory, pixels).set(image.data);

  const data = new Uint8Array(width * height * 4);
  const [emptied, drawn] = [new Uint8Array(memory, sums, 8 * width), new Uint8Array(memory, row, 4 * width)];
  const place = { pixels, width: image.width, height: image.height, map };
  for (let y = 0; y < height; y++) {
    emptied.fill(0);
    for (let j = 0; j < down; j++) kernel.sampleRow({ ...place, v: y + (j + 0.5) / down, across, sums, count: width });
    kernel.meanRow({ sums, samples: across * down, to: row, count: width });
    data.set(drawn, y * width * 4);
  }
  return { data, width, height };
}

/** The rows of a picture in which a quadrilateral lies, two at least; a picture too small for that with its pixels repeated. */
function rowsAround(given: RgbaImage, corners: Corners): { image: RgbaImage; top: number } {
  const { data, width, height } =
    Math.min(given.width, given.height) < 2
      ? resize(given, Math.max(2, given.width), Math.max(2, given.height))
      : given;
  const ys = corners.map(([, y]) => y);
  const top = Math.min(height - 2, Math.max(0, Math.floor(Math.min(...ys)) - 1));
  const bottom = Math.max(top + 2, Math.min(height, Math.ceil(Math.max(...ys)) + 1));
  return { image: { data: data.subarray(4 * width * top, 4 * width * bottom), width, height: bottom - top }, top };
}

function distance(corners: Corners, from: number, to: number): number {
  return Math.hypot(corners[to]![0] - corners[from]![0], corners[to]![1] - corners[from]![1]);
}

function samplesPerPixel(shrink: number): number {
  return Math.min(MAX_SAMPLES_PER_PIXEL_SIDE, Math.max(1, Math.ceil(shrink - 0.2)));
}
