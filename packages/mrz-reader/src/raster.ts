/** Pixels in rows from the top left, 4 bytes each: red, green, blue, alpha. */
export interface RgbaImage {
  data: Uint8Array | Uint8ClampedArray;
  /** px */
  width: number;
  /** px */
  height: number;
}

/** Pixels in rows from the top left, one byte each: 0 is black. */
export interface GrayImage {
  data: Uint8Array;
  /** px */
  width: number;
  /** px */
  height: number;
}

/** `[x, y]`, px. */
export type Point = [number, number];

/** Corners in reading direction: top left, top right, bottom right, bottom left. */
export type Corners = [Point, Point, Point, Point];
