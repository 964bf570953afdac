import type { GrayImage } from '../raster.ts';
import { BRIDGE } from './bridgePrint.ts';

/** A cell whose every channel is this bright shows nothing any more. */
export const DROWNED = 250;
/** A lamp's light fades over a few mm, print ends at once: the drop near the spot's border against that further out. */
const NEAR = 3;
const FAR = 12;
const MIN_DROP = 8;
const MAX_NEAR_SHARE = 0.6;
/** Cells outside of a spot at which a steep rim is over. */
const STEEP_AWAY = 6;

/** Share of the spot's border from which the light fades gently. */
export function fadingShare(spot: readonly number[], paper: GrayImage): number {
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

/** Share of the spot's outline just outside of which, seen from its middle, the paper is darker by `drop` levels. */
export function steepShare(spot: readonly number[], { data, width, height }: GrayImage, drop: number): number {
  const inside = new Set(spot);
  const middleX = spot.reduce((sum, at) => sum + (at % width), 0) / spot.length;
  const middleY = spot.reduce((sum, at) => sum + Math.floor(at / width), 0) / spot.length;
  let outline = 0;
  let steep = 0;
  for (const at of spot) {
    if (DIRECTIONS.every(([dx, dy]) => inside.has(at + dx + dy * width))) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const away = Math.hypot(x - middleX, y - middleY);
    const outX = Math.round(x + (STEEP_AWAY * (x - middleX)) / away);
    const outY = Math.round(y + (STEEP_AWAY * (y - middleY)) / away);
    if (!(outX >= 0 && outY >= 0 && outX < width && outY < height)) continue;
    outline++;
    if (255 - data[outY * width + outX]! >= drop) steep++;
  }
  return outline === 0 ? 0 : steep / outline;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
