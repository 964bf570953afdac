import type { GrayImage } from '../raster.ts';

/** Print is bridged over this many cells, so that a spot's surroundings are paper and not letters. */
export const BRIDGE = 2;

/** Every cell takes the brightest level within `BRIDGE` cells, along rows and then columns. */
export function bridgePrint({ data, width, height }: GrayImage): GrayImage {
  const along = (from: Uint8Array, step: number, length: number) => {
    const brightest = from.slice();
    for (let at = 0; at < from.length; at++) {
      const place = Math.floor(at / step) % length;
      const last = Math.min(BRIDGE, length - 1 - place);
      for (let away = Math.max(-BRIDGE, -place); away <= last; away++) {
        const level = from[at + away * step]!;
        if (level > brightest[at]!) brightest[at] = level;
      }
    }
    return brightest;
  };
  return { data: along(along(data, 1, width), width, height), width, height };
}
