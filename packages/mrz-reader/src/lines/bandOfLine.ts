import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage, Point } from '../raster.ts';
import type { TextLine } from './joinRuns.ts';
import { textBand } from './textBand.ts';

/** Characters are this high while the line is being measured, px. */
const MEASURED_HEIGHT = 14;
/** … and looked for in a strip so many times as high. */
const ROOM = 3;

/** Corners of the band in which the text of a line stands, as long as the line, from the top of the text to its foot. */
export function bandOfLine(image: GrayImage, { centre, direction, length, height }: TextLine): Corners {
  const corners = bar(centre, direction, length / 2, (ROOM * height) / 2);
  const strip = cutQuad(image, corners, Math.round((length * MEASURED_HEIGHT) / height), ROOM * MEASURED_HEIGHT);
  const band = textBand(strip, MEASURED_HEIGHT);
  const map = homography(corners);
  const at = (x: number, y: number): Point => project(map, x, y / strip.height);
  return [
    at(0, band.left - band.height / 2),
    at(1, band.right - band.height / 2),
    at(1, band.right + band.height / 2),
    at(0, band.left + band.height / 2),
  ];
}

function bar([x, y]: Point, [dx, dy]: Point, half: number, reach: number): Corners {
  const corner = (along: number, down: number): Point => [
    x + dx * along * half - dy * down * reach,
    y + dy * along * half + dx * down * reach,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
