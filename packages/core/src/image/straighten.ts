import type { Corners, Point } from '../contract/geometry.ts';
import { type EvenPart, halve } from './halve.ts';
import { type Homography, homography, rectangleCorners } from './homography.ts';
import { EVERY_OTHER, HALVES, pixelWords } from './pixelWords.ts';
import type { RgbaImage } from './raster.ts';

/** More samples a pixel than this (per direction) cost time and show nothing. */
const MAX_SAMPLES_PER_PIXEL_SIDE = 4;

const OPAQUE = 0xff000000;

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

/** Of the samples of each pixel in a row: two channels in each number, 16 bits for one. */
interface Sums {
  redBlue: Uint32Array;
  greenAlpha: Uint32Array;
}

function sampled(image: RgbaImage, corners: Corners, size: { width: number; height: number }): RgbaImage {
  const { width, height } = size;
  const map = homography(rectangleCorners(width, height), corners);
  const shrink = shrinking(corners, size);
  const across = samplesPerPixel(shrink.across);
  const down = samplesPerPixel(shrink.down);
  const pixels = pixelWords(image);
  const data = new Uint32Array(width * height);
  const sums: Sums = { redBlue: new Uint32Array(width), greenAlpha: new Uint32Array(width) };
  const count = across * down;
  for (let y = 0, at = 0; y < height; y++) {
    sums.redBlue.fill(0);
    sums.greenAlpha.fill(0);
    for (let j = 0; j < down; j++) addRow(pixels, image, map, y + (j + 0.5) / down, across, sums);
    for (let x = 0; x < width; x++) {
      const redBlue = sums.redBlue[x]!;
      const green = sums.greenAlpha[x]! & 0xffff;
      const red = ((redBlue & 0xffff) / count + 0.5) | 0;
      const blue = ((redBlue >>> 16) / count + 0.5) | 0;
      data[at++] = red | (((green / count + 0.5) | 0) << 8) | (blue << 16) | OPAQUE;
    }
  }
  return { data: new Uint8Array(data.buffer), width, height };
}

function distance(corners: Corners, from: number, to: number): number {
  return Math.hypot(corners[to]![0] - corners[from]![0], corners[to]![1] - corners[from]![1]);
}

function samplesPerPixel(shrink: number): number {
  return Math.min(MAX_SAMPLES_PER_PIXEL_SIDE, Math.max(1, Math.ceil(shrink - 0.2)));
}

/**
 * Adds the colours along a row, `across` samples to each pixel; the centre of the first pixel is (0.5, 0.5). Places and
 * weights are counted in parts of 256, so that two channels are weighed in one multiplication, and sums are kept to 32
 * bits: a card has a million pixels.
 */
function addRow(
  pixels: Uint32Array,
  { width, height }: RgbaImage,
  map: Homography,
  v: number,
  across: number,
  { redBlue, greenAlpha }: Sums,
): void {
  const [a, b, c, d, e, f, g, h, i] = map;
  const [x0, y0, w0] = [b * v + c, e * v + f, h * v + i];
  const right = width > 1 ? 1 : 0;
  const below = height > 1 ? width : 0;
  const mostLeft = (width - 1) << 8;
  const mostTop = (height - 1) << 8;
  const lastColumn = Math.max(0, width - 2);
  const lastRow = Math.max(0, height - 2);
  const step = 1 / across;
  for (let to = 0; to < redBlue.length; to++) {
    for (let sample = 0; sample < across; sample++) {
      const u = to + (sample + 0.5) * step;
      const w = 256 / (g * u + w0);
      const left = within(((a * u + x0) * w - 127.5) | 0, mostLeft);
      const top = within(((d * u + y0) * w - 127.5) | 0, mostTop);
      const column = within(left >> 8, lastColumn);
      const row = within(top >> 8, lastRow);
      const fx = left - (column << 8);
      const fy = top - (row << 8);
      const lowerRight = (fx * fy + 128) >> 8;
      const upperRight = fx - lowerRight;
      const lowerLeft = fy - lowerRight;
      const upperLeft = 256 - fx - lowerLeft;
      const here = row * width + column;
      const p = pixels[here]!;
      const q = pixels[here + right]!;
      const r = pixels[here + below]!;
      const s = pixels[here + below + right]!;
      const even =
        (((Math.imul(p & EVERY_OTHER, upperLeft) + Math.imul(q & EVERY_OTHER, upperRight)) | 0) +
          ((Math.imul(r & EVERY_OTHER, lowerLeft) + Math.imul(s & EVERY_OTHER, lowerRight)) | 0) +
          HALVES) |
        0;
      const odd =
        (((Math.imul((p >>> 8) & EVERY_OTHER, upperLeft) + Math.imul((q >>> 8) & EVERY_OTHER, upperRight)) | 0) +
          ((Math.imul((r >>> 8) & EVERY_OTHER, lowerLeft) + Math.imul((s >>> 8) & EVERY_OTHER, lowerRight)) | 0) +
          HALVES) |
        0;
      redBlue[to] = redBlue[to]! + ((even >>> 8) & EVERY_OTHER);
      greenAlpha[to] = greenAlpha[to]! + ((odd >>> 8) & EVERY_OTHER);
    }
  }
}

function within(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
