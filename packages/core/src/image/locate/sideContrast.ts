import type { Corners } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';

/** Places compared along each side, and how far from it, px. */
const PLACES = 24;
const NEAR = 3;
const FAR = 6;

/**
 * How much the colour changes from just inside to just outside each side of a clockwise quadrilateral, in levels
 * (0–255, strongest channel). Lines that only separate, such as joints of tiles or rules of a form, have little.
 */
export function sideContrast(image: RgbaImage, corners: Corners): number[] {
  return corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4]!;
    const length = Math.hypot(nextX - x, nextY - y);
    const inwardX = -(nextY - y) / length;
    const inwardY = (nextX - x) / length;
    const difference = [0, 0, 0];
    let count = 0;
    for (let place = 1; place < PLACES; place++) {
      const share = place / PLACES;
      const middleX = x + share * (nextX - x);
      const middleY = y + share * (nextY - y);
      for (let away = NEAR; away <= FAR; away++) {
        const inside = byteAt(image, middleX + away * inwardX, middleY + away * inwardY);
        const outside = byteAt(image, middleX - away * inwardX, middleY - away * inwardY);
        if (inside < 0 || outside < 0) continue;
        count++;
        for (let channel = 0; channel < 3; channel++) {
          difference[channel]! += image.data[inside + channel]! - image.data[outside + channel]!;
        }
      }
    }
    return count === 0 ? 0 : Math.max(...difference.map(Math.abs)) / count;
  });
}

function byteAt({ width, height }: RgbaImage, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : (row * width + column) * 4;
}
