import type { TextLine } from '../lines/joinRuns.ts';
import type { Corners, Point } from '../raster.ts';
import type { OcrBand } from './fitLine.ts';
import { isNear } from './isNear.ts';
import { type MrzZone, rotationOf } from './zone.ts';

/** What a piece of a line must reach to be taken for OCR-B, though it holds no line's number of characters. */
const LEAST_SCORE = 0.78;

/** A piece of a line of text, in the reading direction in which it resembles OCR-B. */
export interface Piece {
  line: TextLine;
  band: OcrBand;
}

/**
 * What glare, a finger or the picture's border has left of a zone: pieces of OCR-B that stand one above the other. It
 * has no lines to read, but a zone may be there. Null where no two pieces belong together.
 */
export function brokenZone(pieces: readonly Piece[]): MrzZone | null {
  const clear = pieces.filter(({ band }) => band.score >= LEAST_SCORE);
  for (const piece of clear) {
    const together = clear.filter(({ line }) => line === piece.line || isNear(piece.line, line));
    if (together.length < 2) continue;
    const corners = outline(
      together.flatMap(({ band }) => band.corners),
      piece.band.corners,
    );
    const pieces = together.map(({ band }) => ({ corners: band.corners, cells: Math.max(1, Math.round(band.cells)) }));
    return { corners, rotation: rotationOf(corners), lines: [], pieces, complete: false, score: piece.band.score };
  }
  return null;
}

/** The rectangle around points whose sides run as those of `frame`. */
function outline(points: readonly Point[], [tl, tr]: Corners): Corners {
  const length = Math.hypot(tr[0] - tl[0], tr[1] - tl[1]);
  const [dx, dy] = [(tr[0] - tl[0]) / length, (tr[1] - tl[1]) / length];
  const along = points.map(([x, y]) => x * dx + y * dy);
  const down = points.map(([x, y]) => y * dx - x * dy);
  const corner = (a: number, d: number): Point => [a * dx - d * dy, a * dy + d * dx];
  const [left, right] = [Math.min(...along), Math.max(...along)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}
