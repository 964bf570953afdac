/** One convolution with its bias; all but the last layer cut off at zero. */
export interface Layer {
  inputs: number;
  outputs: number;
  /** `[rows, columns]`, as are the next two. */
  kernel: [number, number];
  stride: [number, number];
  padding: [number, number];
  /** Share at which the layer's own input is added to its output; 0: none. */
  residualScale: number;
}

/** A trained net as training/export.py writes it. */
export interface Model {
  /** px of a line crop. */
  height: number;
  classes: number;
  layers: readonly Layer[];
  /** Base64: layer by layer 8-bit weights, then a factor and an addend for each output (32-bit floats). */
  weights: string;
}

/** The net's steps lie so far apart, px of the crop. */
export const STRIDE_PX = 4;

export function layer(
  inputs: number,
  outputs: number,
  kernel: [number, number],
  stride: [number, number],
  padding: [number, number],
  residualScale: number,
): Layer {
  return { inputs, outputs, kernel, stride, padding, residualScale };
}
