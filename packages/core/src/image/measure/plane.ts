/** A picture of one channel with fractions of a level. */
export interface Plane {
  data: Float32Array;
  /** px */
  width: number;
  /** px */
  height: number;
}
