import type { Affine } from '../../image/affine.ts';

/**
 * From px of the picture as stored to px of the upright one, for each value of the EXIF tag `Orientation`; values
 * outside 1–8 change nothing. Source: EXIF 2.32 (CIPA DC-008) §4.6.4, tag 274.
 */
export function exifOrientation(orientation: number, width: number, height: number): Affine {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
