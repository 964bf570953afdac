import type { Box, StraightCard } from '../checks/check.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../image/homography.ts';
import { straighten } from '../image/straighten.ts';
import { toGray } from '../image/toGray.ts';
import type { DecodedCapture } from '../intake/capture.ts';

/** 300 dpi: what scanners give, and enough for the smallest print. */
export const CARD_PIXELS_PER_MM = 300 / 25.4;

/**
 * Cuts a document out of the working picture and straightens it to 300 dpi. `corners` are px of the working picture in
 * the document's reading direction; `size` is the document's, mm.
 */
export function straightCard(
  capture: DecodedCapture,
  corners: Corners,
  size: { width: number; height: number },
): StraightCard {
  const width = Math.round(size.width * CARD_PIXELS_PER_MM);
  const height = Math.round(size.height * CARD_PIXELS_PER_MM);
  const image = straighten(capture.image, corners, { width, height });
  const toPicture = homography(rectangleCorners(width, height), corners);
  const toUpright = (point: Point) => capture.toUpright(mapPoint(toPicture, point));
  return {
    image,
    gray: toGray(image),
    corners,
    sourcePixelsPerMm: pixelsPerMm(corners.map((corner) => capture.toUpright(corner)) as Corners, size),
    toRegion: (box: Box) => boxCorners(box).map(toUpright),
  };
}

function boxCorners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function pixelsPerMm([a, b, c, d]: Corners, size: { width: number; height: number }): number {
  const horizontal = (length(a, b) + length(d, c)) / 2 / size.width;
  const vertical = (length(a, d) + length(b, c)) / 2 / size.height;
  return Math.sqrt(horizontal * vertical);
}

function length([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
