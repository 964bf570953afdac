import type { RgbaImage } from './raster.ts';

/**
 * The pixels of a picture as whole numbers, for loops that move or weigh all channels at once: red in the lowest eight
 * bits, then green, blue and alpha, as every machine that runs this orders its bytes. Copied only where they lie askew.
 */
export function pixelWords({ data, width, height }: RgbaImage): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
}

/** Red and blue of a pixel, 16 bits for each; shifted by eight bits, green and alpha likewise. */
export const EVERY_OTHER = 0x00ff00ff;
