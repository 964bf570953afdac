import type { Corners } from '../raster.ts';
import type { CellRow } from './fitLine.ts';
import type { ZoneLine } from './settleLine.ts';

/** A machine-readable zone in a picture. */
export interface MrzZone {
  /** Of the text: px of the picture, in reading direction. */
  corners: Corners;
  /** Of the reading direction, degrees clockwise from left to right, 0 to 360. */
  rotation: number;
  /** From top to bottom; fewer than the format has, or none, where the rest is hidden or cut off. */
  lines: ZoneLine[];
  /** Rows of text, in no order, that hold no line's number of characters: what is left of lines that are not whole. */
  pieces: CellRow[];
  /** True where the zone has as many lines as a zone of its width should have. */
  complete: boolean;
  /** Mean correlation of its text with OCR-B, -1 to 1. */
  score: number;
}

/** Lines of a zone by the characters in a line (ICAO 9303-5, -6, -7 and the old French card). */
export function linesOfZone(cells: number): number {
  return cells === 30 ? 3 : 2;
}

/** The zone that consists of lines, from top to bottom. */
export function zoneOf(lines: ZoneLine[]): MrzZone {
  const [tl, tr] = lines[0]!.corners;
  const [, , br, bl] = lines.at(-1)!.corners;
  const corners: Corners = [tl, tr, br, bl];
  const complete = lines.length === linesOfZone(lines[0]!.cells);
  return { corners, rotation: rotationOf(corners), lines, pieces: [], complete, score: meanScore(lines) };
}

export function meanScore(lines: readonly ZoneLine[]): number {
  return lines.reduce((sum, { score }) => sum + score / lines.length, 0);
}

/** Of the reading direction, degrees clockwise, 0 to 360. */
export function rotationOf([tl, tr, br, bl]: Corners): number {
  const degrees = (Math.atan2(tr[1] - tl[1] + br[1] - bl[1], tr[0] - tl[0] + br[0] - bl[0]) * 180) / Math.PI;
  return (degrees + 360) % 360;
}
