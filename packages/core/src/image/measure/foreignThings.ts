import type { RgbaImage } from '../raster.ts';
import { bordersOf, type TouchedBorder } from './bordersOf.ts';
import { connectedCells } from './connectedCells.ts';
import { type Mask, openMask } from './openMask.ts';
import { outlineFall } from './outlineFall.ts';
import { paperDifference } from './paperDifference.ts';
import { withoutBands } from './withoutBands.ts';

/** A rectangle of the picture, px. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something that lies on a document and is not part of it. Lengths in px of the picture. */
export interface ForeignThing extends Box {
  /** px² */
  area: number;
  /** How far it reaches in from the border that it comes over; null where it touches none. */
  reach: number | null;
  /** Whether it touches one of the printed boxes, so that part of it may not be seen. */
  touchesPrinted: boolean;
  /** Area by which it covers a box, px². */
  areaWithin(box: Box): number;
}

/** From this difference on, a cell is not paper; what lies inside must differ more, for it could be printed there. */
const FOREIGN = 1;
const FOREIGN_INSIDE = 1.6;
/** A thing ends at once, tints of the paper change gently: the mean fall of the difference over its outline. */
const MIN_FALL = 0.6;
/** Things thinner than 5 cells are print, the rim of a table, a rounded corner. */
const OPENING = 2;
/** Holes up to the size of a coin's core are part of a thing. */
const MOST_HOLE_CELLS = 600;
/** What runs along this share of a side, no further in than so many cells, is not on the document: its border was found too far out. */
const WHOLE_SIDE = { share: 0.8, reach: 13 };
/** What takes this share of the picture is the document, and the rest of it is not paper. */
const MOST_SHARE = 0.47;

/**
 * The things that lie on a document, largest first: fingers, notes, coins. `printed` are boxes in which the document
 * itself differs from paper by design, such as its portrait: what reaches over their rim is still seen.
 *
 * @param cell px; between half a millimetre and one
 */
export function foreignThings(image: RgbaImage, cell: number, printed: readonly Box[]): ForeignThing[] {
  const isPrinted = (x: number, y: number) => printed.some((box) => holds(box, (x + 0.5) * cell, (y + 0.5) * cell));
  const difference = paperDifference(image, cell, isPrinted);
  const { data, width, height } = difference;
  const known = Uint8Array.from(data, (_, at) => Number(isPrinted(at % width, Math.floor(at / width))));
  const mask = Uint8Array.from(data, (value, at) => Number(value >= FOREIGN || known[at]!));
  const opened = openMask(withoutBands(withoutHoles({ data: mask, width, height })), OPENING).data;
  const things: ForeignThing[] = [];
  for (const cells of connectedCells(width, height, (at) => opened[at]! > 0 && !known[at])) {
    const borders = bordersOf(cells, width, height);
    if (isGround(cells.length / data.length, borders)) continue;
    if (borders.length === 0 && mean(cells.map((at) => data[at]!)) < FOREIGN_INSIDE) continue;
    if (outlineFall(cells, difference, known) < MIN_FALL) continue;
    const touchesPrinted = cells.some((at) => DIRECTIONS.some(([dx, dy]) => known[at + dx + dy * width]));
    things.push({ ...thingOf(cells, borders, width, cell), touchesPrinted });
  }
  return things.sort((one, other) => other.area - one.area);
}

/** Whether it is the table beside the document, or a document of another colour than the rest of its paper. */
function isGround(share: number, borders: readonly TouchedBorder[]): boolean {
  const isBeside = ({ share, reach }: TouchedBorder) => share >= WHOLE_SIDE.share && reach <= WHOLE_SIDE.reach;
  return share >= MOST_SHARE || borders.length === 4 || borders.some(isBeside);
}

/** A thing may have the colour of paper in its middle, as a coin or a nail has. */
function withoutHoles(mask: Mask): Mask {
  const { width, height } = mask;
  const data = mask.data.slice();
  for (const hole of connectedCells(width, height, (at) => mask.data[at] === 0)) {
    if (hole.length <= MOST_HOLE_CELLS) for (const at of hole) data[at] = 1;
  }
  return { data, width, height };
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function holds({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && py >= y && px < x + width && py < y + height;
}

function thingOf(cells: readonly number[], borders: readonly TouchedBorder[], columns: number, cell: number) {
  const xs = cells.map((at) => (at % columns) * cell);
  const ys = cells.map((at) => Math.floor(at / columns) * cell);
  const [x, y] = [least(xs), least(ys)];
  return {
    x,
    y,
    width: most(xs) + cell - x,
    height: most(ys) + cell - y,
    area: cells.length * cell ** 2,
    reach: borders.length > 0 ? least(borders.map(({ reach }) => reach)) * cell : null,
    areaWithin: (box: Box) =>
      xs.filter((left, index) => holds(box, left + cell / 2, ys[index]! + cell / 2)).length * cell ** 2,
  };
}

function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value));
}

function most(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
