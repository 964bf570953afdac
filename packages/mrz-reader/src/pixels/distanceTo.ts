/** One step along a side; a diagonal step costs `DIAGONAL`. Their ratio errs by 8 % at most from Euclid. */
export const STEP = 3;
const DIAGONAL = 4;
/** Distances are not told apart beyond this, so that a byte holds them. */
const FAR = 250;

/**
 * Distance of every pixel to the nearest set one, in thirds of a pixel and up to 83 px, by the 3-4 chamfer.
 * Source: G. Borgefors, Computer Vision, Graphics, and Image Processing 34 (1986) 344–371.
 */
export function distanceTo(mask: Uint8Array, width: number, height: number): Uint8Array {
  // A frame of one pixel spares the tests at the borders.
  const stride = width + 2;
  const framed = new Uint8Array(stride * (height + 2)).fill(FAR);
  for (let y = 0; y < height; y++) {
    const row = (y + 1) * stride + 1;
    for (let x = 0; x < width; x++) if (mask[y * width + x] !== 0) framed[row + x] = 0;
  }
  for (let y = 1; y <= height; y++) spread(framed, y * stride + 1, y * stride + width + 1, 1, stride);
  for (let y = height; y >= 1; y--) spread(framed, y * stride + width, y * stride, -1, stride);

  const distance = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = (y + 1) * stride + 1;
    distance.set(framed.subarray(row, row + width), y * width);
  }
  return distance;
}

/** Takes over what is nearer by way of the pixel before and the three of the row before, seen in the direction `step`. */
function spread(framed: Uint8Array, from: number, to: number, step: 1 | -1, stride: number): void {
  const back = -step;
  const up = back * stride;
  for (let i = from; i !== to; i += step) {
    let least = framed[i]!;
    if (least === 0) continue;
    const before = framed[i + back]! + STEP;
    if (before < least) least = before;
    const above = framed[i + up]! + STEP;
    if (above < least) least = above;
    const left = framed[i + up - 1]! + DIAGONAL;
    if (left < least) least = left;
    const right = framed[i + up + 1]! + DIAGONAL;
    if (right < least) least = right;
    framed[i] = least;
  }
}
