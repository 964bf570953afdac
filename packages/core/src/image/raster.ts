/** Pixels in rows from the top left, 4 bytes each: red, green, blue, alpha (always 255 after intake). */
export interface RgbaImage {
  data: Uint8Array;
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
