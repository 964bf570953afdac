import { createHash } from 'node:crypto';
import type { Edits } from '../contract/edits.ts';
import type { GrayImage } from '../image/raster.ts';
import { cells } from './marks/cells.ts';

/** Cells a row and rows of a picture's fingerprint. */
const SIDE = 16;

/** SHA-256 of a capture's bytes and edits: one scan of both sides may be sent twice, each time cut otherwise. */
export function captureHash(bytes: Uint8Array, edits: Edits): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(edits)).digest('hex');
}

/**
 * 256 bits as hexadecimal digits: for each cell of 16 × 16, whether its right neighbour is darker. Another size, another
 * compression or other light change few of them. N. Krawetz, "Kind of Like That" (2013): difference hash.
 */
export function pictureHash(gray: GrayImage): string {
  const means = cells(gray, { x: 0, y: 0, width: gray.width, height: gray.height }, SIDE + 1, SIDE).map(
    (cell) => cell.mean,
  );
  const bits = Array.from({ length: SIDE * SIDE }, (_, index) => {
    const at = Math.floor(index / SIDE) * (SIDE + 1) + (index % SIDE);
    return means[at + 1]! < means[at]! ? 1 : 0;
  });
  const digits = Array.from({ length: bits.length / 4 }, (_, digit) =>
    Number.parseInt(bits.slice(4 * digit, 4 * digit + 4).join(''), 2),
  );
  return digits.map((digit) => digit.toString(16)).join('');
}

/** Share of the bits in which two hashes of equal length differ, 0 to 1. */
export function hashDistance(a: string, b: string): number {
  const differing = [...a].reduce((sum, digit, index) => {
    const wrong = Number.parseInt(digit, 16) ^ Number.parseInt(b[index] ?? '0', 16);
    return sum + wrong.toString(2).replace(/0/g, '').length;
  }, 0);
  return differing / (4 * a.length);
}
