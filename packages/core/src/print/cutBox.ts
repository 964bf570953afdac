import type { Box } from '../checks/check.ts';
import type { Corners } from '../contract/geometry.ts';
import { rectangleCorners } from '../image/homography.ts';
import type { RgbaImage } from '../image/raster.ts';
import { straighten } from '../image/straighten.ts';

/** A part of the card, `scale` times as large. What lies outside the card repeats its border. */
export function cutBox(image: RgbaImage, { x, y, width, height }: Box, scale = 1): RgbaImage {
  const corners = rectangleCorners(width, height).map(([right, down]) => [x + right, y + down]) as Corners;
  return straighten(image, corners, { width: Math.round(width * scale), height: Math.round(height * scale) });
}
