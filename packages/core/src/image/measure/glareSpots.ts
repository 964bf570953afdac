import type { GrayImage, RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { bridgePrint } from './bridgePrint.ts';
import { connectedCells } from './connectedCells.ts';
import { hullShare } from './hullShare.ts';
import { printAround } from './printAround.ts';
import { DROWNED, fadingShare, steepShare } from './spotBorder.ts';

/** A spot in which light drowns what is under it. Its box and area in px of the picture. */
export interface GlareSpot {
  x: number;
  y: number;
  width: number;
  height: number;
  /** px² */
  area: number;
  /** Share of the surroundings that bears print, which then runs on under the spot, 0–1. */
  printAround: number;
}

/** Spots of fewer cells than this are highlights of a hologram, or noise. */
const MIN_CELLS = 16;
/** Share of the border that must fade. White paper and print have under 0.05, mirrored lamps over 0.7. */
const MIN_FADING = 0.35;
/**
 * A small lamp close by has a steep rim. It is told from white paper by its shape, in which no print stands and no
 * letter bites, by the drop to the paper all around, and by its size, as a share of the picture's sides.
 */
const STEEP = { hullShare: 0.85, borderShare: 0.75, size: 0.5 };
const STEEP_DROP = 6;
/**
 * Spots where a lamp is mirrored: every channel is at its limit, and the light around fades gently, which white paper
 * with a printed edge does not; or it ends at once around a small, round spot. Largest first.
 *
 * @param cell px; about half a millimetre of the document
 */
export function glareSpots(image: RgbaImage, cell: number): GlareSpot[] {
  const small = resize(image, Math.ceil(image.width / cell), Math.ceil(image.height / cell));
  const levels = darkestChannel(small);
  const paper = bridgePrint(levels);
  return connectedCells(levels.width, levels.height, (at) => levels.data[at]! >= DROWNED)
    .filter((spot) => spot.length >= MIN_CELLS && isLamp(spot, paper))
    .map((spot) => ({ ...boxOf(spot, levels.width, cell), printAround: printAround(spot, levels, paper) }))
    .sort((one, other) => other.area - one.area);
}

function darkestChannel({ data, width, height }: RgbaImage): GrayImage {
  const darkest = new Uint8Array(width * height);
  for (let at = 0; at < darkest.length; at++) {
    darkest[at] = Math.min(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!);
  }
  return { data: darkest, width, height };
}

function isLamp(spot: readonly number[], paper: GrayImage): boolean {
  if (fadingShare(spot, paper) >= MIN_FADING) return true;
  if (steepShare(spot, paper, STEEP_DROP) < STEEP.borderShare) return false;
  if (hullShare(spot, paper.width) < STEEP.hullShare) return false;
  const { width, height } = boxOf(spot, paper.width, 1);
  return width <= STEEP.size * paper.width && height <= STEEP.size * paper.height;
}

function boxOf(spot: readonly number[], width: number, cell: number): Omit<GlareSpot, 'printAround'> {
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
