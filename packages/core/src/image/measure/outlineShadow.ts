import type { Corners, Point } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import type { RgbaImage } from '../raster.ts';
import { straighten } from '../straighten.ts';

/** What lies around a document, along its outline. */
export interface OutlineShadow {
  /** Share of the outline beside which the picture shows enough to tell, 0–1. */
  seenShare: number;
  /** Share of that beside which even, bright paper lies, 0–1. */
  paperShare: number;
  /** Share of that where the document ends on the paper without any shadow, 0–1. */
  bareShare: number;
  /** By how much the light on the paper differs from place to place, as a part of it: scanners light evenly. */
  lightSpread: number;
}

/** The outline is looked at in strips that reach so far out and in, mm, at this scale and in pieces of this length. */
const OUT_MM = 7;
const IN_MM = 3;
const PIXELS_PER_MM = 6;
const PIECE_MM = 6;
/** Paper is looked for from here on outwards: shadows of cards fall nearer. */
const PAPER_FROM_MM = 4;
/** Paper varies by no more than this beside one piece, and nothing on the document is brighter than this beside it. */
const MOST_UNEVEN = 0.06;
const MOST_BRIGHTER = 1.04;
/** The document's own rim, mm from its outline. */
const RIM_MM = [1.2, 2.6] as const;
/** A shadow is darker than both the rim and the paper by this part of the paper, or fades into the paper over this way. */
const SHADOW_DEPTH = 0.04;
const SHADOW_WAY_MM = 0.9;
/** The outline is found to about this, mm: the shadow is looked for that far in, and this far out. */
const FROM_MM = -1.2;
const TO_MM = 3.5;
/** Where rim and paper differ by less than this part, the document's edge does not show. */
const LEAST_STEP = 0.05;

/**
 * Looks along a document's outline for its shadow on the ground: a card has a thickness, its copy on paper has none.
 * `size` is the document's, mm; `corners` are px of the picture.
 */
export function outlineShadow(
  image: RgbaImage,
  corners: Corners,
  size: { width: number; height: number },
): OutlineShadow {
  const toPicture = homography(rectangleCorners(size.width, size.height), corners);
  const pieces: Piece[] = [];
  let all = 0;
  for (const strip of stripsAround(size)) {
    const length = Math.hypot(strip[1][0] - strip[0][0], strip[1][1] - strip[0][1]);
    const seen = strip.map((point) => mapPoint(toPicture, point)) as Corners;
    const count = Math.floor(length / PIECE_MM) - 2;
    all += count;
    const straight = straighten(image, seen, {
      width: Math.round(length * PIXELS_PER_MM),
      height: Math.round((OUT_MM + IN_MM) * PIXELS_PER_MM),
    });
    for (let piece = 1; piece <= count; piece++) {
      const outermost = [piece, piece + 1].map((at) =>
        mapPoint(homography(rectangleCorners(length, 1), seen), [at * PIECE_MM, 0]),
      );
      if (outermost.every((point) => isWithin(point, image))) pieces.push(pieceOf(straight, piece * PIECE_MM));
    }
  }
  const onPaper = pieces.filter(({ isPaper }) => isPaper);
  const bare = onPaper.filter(({ isBare }) => isBare);
  return {
    seenShare: pieces.length / all,
    paperShare: onPaper.length / Math.max(1, pieces.length),
    bareShare: bare.length / Math.max(1, onPaper.length),
    lightSpread: spreadOf(onPaper.map(({ paper }) => paper)),
  };
}

interface Piece {
  /** Level of the ground beside it. */
  paper: number;
  isPaper: boolean;
  isBare: boolean;
}

/** Along each side of the document, mm: the outer edge of a strip first, in the direction in which the sides run. */
function stripsAround({ width, height }: { width: number; height: number }): Corners[] {
  return [
    [
      [0, -OUT_MM],
      [width, -OUT_MM],
      [width, IN_MM],
      [0, IN_MM],
    ],
    [
      [width + OUT_MM, 0],
      [width + OUT_MM, height],
      [width - IN_MM, height],
      [width - IN_MM, 0],
    ],
    [
      [width, height + OUT_MM],
      [0, height + OUT_MM],
      [0, height - IN_MM],
      [width, height - IN_MM],
    ],
    [
      [-OUT_MM, height],
      [-OUT_MM, 0],
      [IN_MM, 0],
      [IN_MM, height],
    ],
  ];
}

function isWithin([x, y]: Point, { width, height }: RgbaImage): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function pieceOf(strip: RgbaImage, from: number): Piece {
  const profile = profileOf(strip, Math.round(from * PIXELS_PER_MM), Math.round(PIECE_MM * PIXELS_PER_MM));
  /** Mean levels from one distance outside of the outline to another, mm. */
  const between = (near: number, far: number) =>
    profile.slice(Math.round((OUT_MM - far) * PIXELS_PER_MM), Math.round((OUT_MM - near) * PIXELS_PER_MM));
  const ground = between(PAPER_FROM_MM, OUT_MM);
  const paper = median(ground);
  const uneven = (Math.max(...ground) - Math.min(...ground)) / paper;
  const brightest = Math.max(...between(-IN_MM, 0));
  const rim = median(between(-RIM_MM[1], -RIM_MM[0]));
  return {
    paper,
    isPaper: uneven <= MOST_UNEVEN && brightest <= MOST_BRIGHTER * paper,
    isBare: !hasShadow(between(FROM_MM, TO_MM).toReversed(), rim, paper),
  };
}

/** `levels` run outwards over the document's edge. */
function hasShadow(levels: readonly number[], rim: number, paper: number): boolean {
  if (Math.min(...levels) < Math.min(rim, paper) - SHADOW_DEPTH * paper) return true;
  if (paper - rim < LEAST_STEP * paper) return false;
  const lastBelow = (level: number) => levels.findLastIndex((value) => value < level);
  const fading = lastBelow(paper - 0.1 * (paper - rim)) - lastBelow((paper + rim) / 2);
  return fading > SHADOW_WAY_MM * PIXELS_PER_MM;
}

/** Mean level of each row over `length` columns, from the outermost row on. */
function profileOf({ data, width, height }: RgbaImage, from: number, length: number): number[] {
  return Array.from({ length: height }, (_, y) => {
    let sum = 0;
    for (let x = from; x < from + length; x++) {
      const byte = (y * width + x) * 4;
      sum += 0.299 * data[byte]! + 0.587 * data[byte + 1]! + 0.114 * data[byte + 2]!;
    }
    return sum / length;
  });
}

function spreadOf(levels: readonly number[]): number {
  return levels.length === 0 ? 0 : (Math.max(...levels) - Math.min(...levels)) / median(levels);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}
