import type { Affine } from './affine.ts';
import type { RgbaImage } from './raster.ts';

/** Steps between two pixels at which the kernel is tabulated: finer than 8-bit colours can tell apart. */
const PHASES = 256;

/** Width of the kernel, and of the white border that lets it run over the edge. px */
const KERNEL_PX = 4;

const WHITE = 255;

/** Keys, "Cubic convolution interpolation for digital image processing", 1981, with a = −0.5. */
const WEIGHTS = Float32Array.from({ length: (PHASES + 1) * KERNEL_PX }, (_, index) => {
  const distance = Math.abs(Math.floor(index / KERNEL_PX) / PHASES + 1 - (index % KERNEL_PX));
  if (distance <= 1) return (1.5 * distance - 2.5) * distance * distance + 1;
  return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
});

/**
 * Draws `width` × `height` px, each taken from `source` where `toSource` sends its centre, by bicubic interpolation;
 * white outside the source. It smooths nothing: shrink the source first where `toSource` takes steps above 1 px.
 * Points are continuous: pixel (0, 0) covers [0, 1) × [0, 1).
 */
export function sampleAffine(source: RgbaImage, toSource: Affine, width: number, height: number): RgbaImage {
  const [a, b, c, d, e, f] = toSource;
  const { data: pixels, width: paddedWidth, height: paddedHeight } = padWhite(source, KERNEL_PX);
  const rowBytes = paddedWidth * 4;
  const data = new Uint8Array(width * height * 4).fill(WHITE);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const sourceX = a * (x + 0.5) + c * (y + 0.5) + e - 0.5 + KERNEL_PX;
      const sourceY = b * (x + 0.5) + d * (y + 0.5) + f - 0.5 + KERNEL_PX;
      const left = Math.floor(sourceX) - 1;
      const top = Math.floor(sourceY) - 1;
      if (left < 0 || top < 0 || left + KERNEL_PX > paddedWidth || top + KERNEL_PX > paddedHeight) continue;
      const phaseX = Math.round((sourceX - left - 1) * PHASES) * KERNEL_PX;
      const phaseY = Math.round((sourceY - top - 1) * PHASES) * KERNEL_PX;
      const w0 = WEIGHTS[phaseX]!;
      const w1 = WEIGHTS[phaseX + 1]!;
      const w2 = WEIGHTS[phaseX + 2]!;
      const w3 = WEIGHTS[phaseX + 3]!;
      let red = 0.5;
      let green = 0.5;
      let blue = 0.5;
      for (let row = 0, i = top * rowBytes + left * 4; row < KERNEL_PX; row++, i += rowBytes) {
        const weight = WEIGHTS[phaseY + row]!;
        red += weight * (w0 * pixels[i]! + w1 * pixels[i + 4]! + w2 * pixels[i + 8]! + w3 * pixels[i + 12]!);
        green += weight * (w0 * pixels[i + 1]! + w1 * pixels[i + 5]! + w2 * pixels[i + 9]! + w3 * pixels[i + 13]!);
        blue += weight * (w0 * pixels[i + 2]! + w1 * pixels[i + 6]! + w2 * pixels[i + 10]! + w3 * pixels[i + 14]!);
      }
      data[to] = red < 0 ? 0 : red > 255 ? 255 : red;
      data[to + 1] = green < 0 ? 0 : green > 255 ? 255 : green;
      data[to + 2] = blue < 0 ? 0 : blue > 255 ? 255 : blue;
    }
  }
  return { data, width, height };
}

function padWhite(source: RgbaImage, border: number): RgbaImage {
  const width = source.width + 2 * border;
  const height = source.height + 2 * border;
  const data = new Uint8Array(width * height * 4).fill(WHITE);
  for (let y = 0; y < source.height; y++) {
    const row = source.data.subarray(y * source.width * 4, (y + 1) * source.width * 4);
    data.set(row, ((y + border) * width + border) * 4);
  }
  return { data, width, height };
}
