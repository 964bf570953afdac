import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage } from '../raster.ts';

/** Of a cell's width and the row's height, what must lie inside the picture on either side of its middle. */
const LEAST_VISIBLE = 0.35;

/** Which cells of a row lie inside the picture: what lies outside may be anything, whatever half of it looks like. */
export function visibleCells(
  { width, height }: Pick<GrayImage, 'width' | 'height'>,
  corners: Corners,
  cells: number,
): boolean[] {
  const map = homography(corners);
  return Array.from({ length: cells }, (_, cell) =>
    [-LEAST_VISIBLE, LEAST_VISIBLE].every((along) =>
      [-LEAST_VISIBLE, LEAST_VISIBLE].every((down) => {
        const [x, y] = project(map, (cell + 0.5 + along) / cells, 0.5 + down);
        return x >= 0 && y >= 0 && x <= width && y <= height;
      }),
    ),
  );
}
