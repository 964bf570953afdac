import type { RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { connectedCells } from './connectedCells.ts';

/** A spot in which light drowns what is under it. Its box and area in px of the picture. */
export interface GlareSpot {
  x: number;
  y: number;
  width: number;
  height: number;
  /** px² */
  area: number;
}

/** A cell whose every channel is this bright shows nothing any more. */
const DROWNED = 250;
/** Spots of fewer cells than this are highlights of a hologram, or noise. */
const MIN_CELLS = 16;
/** Print is bridged over this many cells, so that a spot's surroundings are paper and not letters. */
const BRIDGE = 2;
/** A lamp's light fades over a few mm, print ends at once: the drop near the spot's border against that further out. */
const NEAR = 3;
const FAR = 12;
const MIN_DROP = 8;
const MAX_NEAR_SHARE = 0.6;
/** Share of the border that must fade. White paper and print have under 0.05, mirrored lamps over 0.7. */
const MIN_FADING = 0.5;

/**
 * Spots where a lamp is mirrored: every channel is at its limit, and the light around fades gently, which white paper
 * with a printed edge does not. Largest first.
 *
 * @param cell px; about half a millimetre of the document
 */
export function glareSpots(image: RgbaImage, cell: number): GlareSpot[] {
  const small = resize(image, Math.ceil(image.width / cell), Math.ceil(image.height / cell));
  const levels = darkestChannel(small);
  const paper = bridged(levels);
  return connectedCells(levels.width, levels.height, (at) => levels.data[at]! >= DROWNED)
    .filter((spot) => spot.length >= MIN_CELLS && fadingShare(spot, paper) >= MIN_FADING)
    .map((spot) => boxOf(spot, levels.width, cell))
    .sort((one, other) => other.area - one.area);
}

interface Levels {
  data: Uint8Array;
  width: number;
  height: number;
}

function darkestChannel({ data, width, height }: RgbaImage): Levels {
  const darkest = new Uint8Array(width * height);
  for (let at = 0; at < darkest.length; at++) {
    darkest[at] = Math.min(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!);
  }
  return { data: darkest, width, height };
}

/** Every cell takes the brightest level within `BRIDGE` cells, along rows and then columns. */
function bridged({ data, width, height }: Levels): Levels {
  const along = (from: Uint8Array, step: number, length: number) => {
    const brightest = new Uint8Array(from.length);
    for (let at = 0; at < from.length; at++) {
      const place = Math.floor(at / step) % length;
      for (let away = Math.max(-BRIDGE, -place); away <= Math.min(BRIDGE, length - 1 - place); away++) {
        brightest[at] = Math.max(brightest[at]!, from[at + away * step]!);
      }
    }
    return brightest;
  };
  return { data: along(along(data, 1, width), width, height), width, height };
}

/** Share of the spot's border from which the light fades gently. */
function fadingShare(spot: readonly number[], paper: Levels): number {
  const { data, width, height } = paper;
  let border = 0;
  let fading = 0;
  for (const at of spot) {
    const x = at % width;
    const y = Math.floor(at / width);
    for (const [dx, dy] of DIRECTIONS) {
      const farX = x + (BRIDGE + FAR) * dx;
      const farY = y + (BRIDGE + FAR) * dy;
      if (farX < 0 || farY < 0 || farX >= width || farY >= height) continue;
      const levelAt = (away: number) => data[at + (BRIDGE + away) * (dx + dy * width)]!;
      if (levelAt(1) >= DROWNED) continue;
      border++;
      const drop = 255 - levelAt(FAR);
      if (drop >= MIN_DROP && 255 - levelAt(NEAR) < MAX_NEAR_SHARE * drop) fading++;
    }
  }
  return border === 0 ? 0 : fading / border;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function boxOf(spot: readonly number[], width: number, cell: number): GlareSpot {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const at of spot) {
    const x = at % width;
    const y = Math.floor(at / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return {
    x: left * cell,
    y: top * cell,
    width: (right - left) * cell,
    height: (bottom - top) * cell,
    area: spot.length * cell ** 2,
  };
}
