import type { Affine } from './affine.ts';
import { pixelWords } from './pixelWords.ts';
import type { RgbaImage } from './raster.ts';

/** Away from whole pixels by less than this, a map still counts as exact: the rounding of a few products, px. */
const TOLERANCE_PX = 1e-6;

/**
 * Quarter turns and mirrors without loss: draws `width` × `height` px, each copied from the pixel of `source` that
 * `toSource` sends it to. Null where `toSource` is no such map, or leads outside the source.
 */
export function permutePixels(source: RgbaImage, toSource: Affine, width: number, height: number): RgbaImage | null {
  if (toSource.some((member) => Math.abs(member - Math.round(member)) > TOLERANCE_PX)) return null;
  const [a, b, c, d, e, f] = toSource.map(Math.round) as unknown as Affine;
  if (Math.abs(a) + Math.abs(c) !== 1 || Math.abs(b) + Math.abs(d) !== 1 || Math.abs(a * d - b * c) !== 1) return null;
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x <= source.width && y <= source.height;
  if (!inside(e, f) || !inside(a * width + c * height + e, b * width + d * height + f)) return null;

  const from = pixelWords(source);
  const to = new Uint32Array(width * height);
  // A step to the left or up starts at the far edge of a pixel, hence one less.
  const firstX = e - (a + c < 0 ? 1 : 0);
  const firstY = f - (b + d < 0 ? 1 : 0);
  const stepRight = a + b * source.width;
  const stepDown = c + d * source.width;
  for (let y = 0, index = 0; y < height; y++) {
    let position = firstX + firstY * source.width + y * stepDown;
    for (let x = 0; x < width; x++, position += stepRight) to[index++] = from[position]!;
  }
  return { data: new Uint8Array(to.buffer), width, height };
}
