import type { GrayImage } from '../raster.ts';

/** A 3 × 3 binomial blur (1 2 1 both ways): takes the grain of a sensor off, leaves strokes of two pixels. */
export function smooth({ data, width, height }: GrayImage): GrayImage {
  const rows = new Uint16Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const before = data[row + Math.max(0, x - 1)]!;
      const after = data[row + Math.min(width - 1, x + 1)]!;
      rows[row + x] = before + 2 * data[row + x]! + after;
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) out[row + x] = (rows[above + x]! + 2 * rows[row + x]! + rows[below + x]! + 8) >> 4;
  }
  return { data: out, width, height };
}
