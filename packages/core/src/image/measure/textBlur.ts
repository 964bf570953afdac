import type { GrayImage } from '../raster.ts';
import { type FinePlane, gaussianBlur, PARTS_PER_LEVEL } from './gaussianBlur.ts';

/** How blurred the print on a document, or on a part of it, is. */
export interface TextBlur {
  /** Standard deviation of the blur, px, in the direction in which it is greatest; Infinity where no print is left. */
  sigma: number;
  /** The same in the direction in which it is least: far less than `sigma` where the picture was shaken. */
  leastSigma: number;
  /** Share of the part that shows anything, 0–1. Little to show means that the blur is little more than a guess. */
  judged: number;
}

/** Measures the blur of the print within a box, px; in the whole picture without one. */
export type TextBlurIn = (box?: { x: number; y: number; width: number; height: number }) => TextBlur;

/** The two scales compared, in shares of a printed stroke's width: well inside a stroke, and a stroke. */
const FINE_SHARE = 0.3;
const COARSE_SHARE = 1.1;
/** Gradient energy of print falls with the blur to about this power: a step's to the first, a thin line's to the third. */
const DECAY = 2;
/** Tiles of this many strokes that show something count, each alike: print is not outweighed by a portrait's outline. */
const TILE_STROKES = 9;
/** Mean squared gradient at the coarse scale, (levels/px)², from which a tile shows something: uneven light has 0.001. */
const MIN_ENERGY = 0.03;
/** The emptiest tiles tell the noise. */
const NOISE_QUANTILE = 0.05;
/** Directions tried over half a turn. */
const DIRECTIONS = 16;

/**
 * Measures blur by what it takes from print: gradient energy at the scale of a stroke's edge against that at the scale
 * of a whole stroke, which blurs too little to matter. Contrast and light cancel out, and so does size when `stroke`,
 * the width of a printed stroke in px, follows the picture's scale. The worst direction counts, since a shaken picture is sharp
 * along its way.
 *
 * The blur `s` solves `(coarse² + s²) / (fine² + s²) = ratio^(2 / DECAY)`; for single step edges this is S. Zhuo,
 * T. Sim, *Defocus map estimation from a single image*, Pattern Recognition 44, 2011, §3. The energies by direction are
 * structure tensors (J. Bigün, G. Granlund, ICCV 1987).
 */
export function textBlur(gray: GrayImage, stroke: number): TextBlurIn {
  const fine = FINE_SHARE * stroke;
  const coarse = COARSE_SHARE * stroke;
  const size = Math.round(TILE_STROKES * stroke);
  const fineTiles = tileTensors(gaussianBlur(gray, fine), size);
  const tiles = tileTensors(gaussianBlur(gray, coarse), size).map(
    (tile, index): Tile => ({ x: tile.x, y: tile.y, fine: fineTiles[index]!.tensor, coarse: tile.tensor }),
  );
  const noise =
    quantile(
      fineTiles.map(({ tensor }) => trace(tensor)),
      NOISE_QUANTILE,
    ) / 2;
  return (box) => {
    const within = box ? tiles.filter((tile) => holds(box, tile, size)) : tiles;
    const ratios = energyRatios(within, noise);
    const judged = within.filter((tile) => trace(tile.coarse) >= MIN_ENERGY).length / Math.max(1, within.length);
    const sigmas = ratios.map((ratio) => blurFor(ratio, fine, coarse));
    return { sigma: Math.max(...sigmas), leastSigma: Math.min(...sigmas), judged };
  };
}

/** A square of the picture: its top left, px, and its gradients at both scales. */
interface Tile {
  x: number;
  y: number;
  fine: Tensor;
  coarse: Tensor;
}

function holds(box: { x: number; y: number; width: number; height: number }, { x, y }: Tile, size: number): boolean {
  const [middleX, middleY] = [x + size / 2, y + size / 2];
  return middleX >= box.x && middleY >= box.y && middleX < box.x + box.width && middleY < box.y + box.height;
}

/** Energy at the fine scale over that at the coarse one, in each direction, of the half of the tiles that shows most. */
function energyRatios(tiles: readonly Tile[], noise: number): number[] {
  const energies = tiles.map(({ coarse }) => trace(coarse));
  const bar = Math.max(MIN_ENERGY, quantile(energies, 0.5));
  const fineSum: Tensor = [0, 0, 0];
  const coarseSum: Tensor = [0, 0, 0];
  tiles.forEach(({ fine: [xx, xy, yy], coarse }, index) => {
    const energy = energies[index]!;
    if (energy < bar) return;
    add(fineSum, [Math.max(0, xx - noise), xy, Math.max(0, yy - noise)], 1 / energy);
    add(coarseSum, coarse, 1 / energy);
  });
  return Array.from({ length: DIRECTIONS }, (_, step) => {
    const angle = (step * Math.PI) / DIRECTIONS;
    return energyAlong(fineSum, angle) / energyAlong(coarseSum, angle);
  });
}

/** Mean products of the gradient's components: x by x, x by y, y by y. */
type Tensor = [number, number, number];

function trace([xx, , yy]: Tensor): number {
  return xx + yy;
}

function add(sum: Tensor, tensor: Tensor, weight: number): void {
  for (let index = 0; index < 3; index++) sum[index]! += weight * tensor[index]!;
}

function tileTensors({ data, width, height }: FinePlane, tile: number): { x: number; y: number; tensor: Tensor }[] {
  const tiles = [];
  for (let top = 1; top + tile < height; top += tile) {
    for (let left = 1; left + tile < width; left += tile) {
      let xx = 0;
      let xy = 0;
      let yy = 0;
      for (let y = top; y < top + tile; y++) {
        for (let x = left, at = y * width + left; x < left + tile; x++, at++) {
          const dx = data[at + 1]! - data[at - 1]!;
          const dy = data[at + width]! - data[at - width]!;
          xx += dx * dx;
          xy += dx * dy;
          yy += dy * dy;
        }
      }
      // Differences over two px, squared.
      const unit = (2 * PARTS_PER_LEVEL * tile) ** 2;
      const tensor: Tensor = [xx / unit, xy / unit, yy / unit];
      tiles.push({ x: left, y: top, tensor });
    }
  }
  return tiles;
}

function energyAlong([xx, xy, yy]: Tensor, angle: number): number {
  return Math.cos(angle) ** 2 * xx + 2 * Math.cos(angle) * Math.sin(angle) * xy + Math.sin(angle) ** 2 * yy;
}

function blurFor(ratio: number, fine: number, coarse: number): number {
  const share = ratio ** (2 / DECAY);
  if (!(share > 1)) return Number.POSITIVE_INFINITY;
  return Math.sqrt(Math.max(0, (coarse ** 2 - share * fine ** 2) / (share - 1)));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
