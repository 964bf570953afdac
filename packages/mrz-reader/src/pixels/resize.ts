import type { GrayImage } from '../raster.ts';

/** The picture at another size: each new pixel is the mean of the area it covers, or bilinear where it grows. */
export function resize(given: GrayImage, width: number, height: number): GrayImage {
  let image = given;
  while (image.width >= 2 * width && image.height >= 2 * height) image = halved(image);
  if (width === image.width && height === image.height) return image;
  const across = shares(image.width, width);
  const down = shares(image.height, height);
  const data = new Uint8Array(width * height);
  const row = new Float32Array(image.width);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let k = down.from[y]!; k < down.from[y + 1]!; k++) {
      const share = down.share[k]!;
      const start = down.source[k]! * image.width;
      for (let x = 0; x < row.length; x++) row[x] = row[x]! + image.data[start + x]! * share;
    }
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let k = across.from[x]!; k < across.from[x + 1]!; k++) sum += row[across.source[k]!]! * across.share[k]!;
      data[y * width + x] = sum;
    }
  }
  return { data, width, height };
}

/** Half the size, by the mean of four pixels: quicker than the general way. An odd last row or column is left out. */
function halved({ data, width, height }: GrayImage): GrayImage {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    let upper = 2 * y * width;
    for (let i = y * half.width; i < (y + 1) * half.width; i++, upper += 2) {
      const lower = upper + width;
      out[i] = (data[upper]! + data[upper + 1]! + data[lower]! + data[lower + 1]! + 2) >> 2;
    }
  }
  return { data: out, ...half };
}

/** What each target pixel takes from which source pixels: entries `from[i]` up to `from[i + 1]`. */
interface Shares {
  from: Int32Array;
  source: Int32Array;
  share: Float32Array;
}

function shares(sources: number, targets: number): Shares {
  const scale = sources / targets;
  const from = new Int32Array(targets + 1);
  const source: number[] = [];
  const share: number[] = [];
  for (let i = 0; i < targets; i++) {
    // A window one source pixel wide at least: when growing it slides over two of them, which is linear interpolation.
    const middle = (i + 0.5) * scale;
    const left = middle - Math.max(1, scale) / 2;
    const right = middle + Math.max(1, scale) / 2;
    for (let k = Math.floor(left); k < right; k++) {
      const covered = Math.min(right, k + 1) - Math.max(left, k);
      source.push(Math.min(sources - 1, Math.max(0, k)));
      share.push(covered / (right - left));
    }
    from[i + 1] = source.length;
  }
  return { from, source: Int32Array.from(source), share: Float32Array.from(share) };
}
