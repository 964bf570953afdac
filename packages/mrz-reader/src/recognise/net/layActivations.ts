import type { Convolution } from '../../kernel/convolve.ts';
import type { Weights } from './layWeights.ts';
import type { Model } from './model.ts';

const INTEGER = 2;
const FLOAT = 4;
const LANES = 8;
/** The kernel computes four pixels at a time and the net halves the width twice. */
const WIDTH_STEP = 16;

export interface Activations {
  start: number;
  end: number;
  /** Where the picture goes, inside its border of zeros. */
  image: { input: number; inputRow: number };
  convolutions: Convolution[];
}

/** Lays the net's pictures for a line of some width into memory after the weights; a picture has its reader's border. */
export function layActivations(model: Model, weights: Weights, imageWidth: number): Activations {
  let width = Math.ceil(imageWidth / WIDTH_STEP) * WIDTH_STEP;
  let height = model.height;
  let end = weights.end;
  const pictures = model.layers.map((layer) => {
    const { padding, inputs } = layer;
    const row = (width + 2 * padding[1]) * inputs * INTEGER;
    const picture = { start: end, row, inner: end + padding[0] * row + padding[1] * inputs * INTEGER, width, height };
    // A last pixel's odd channel is read together with what follows it.
    end = aligned(end + row * (height + 2 * padding[0]) + FLOAT);
    width = (width + 2 * padding[1] - layer.kernel[1]) / layer.stride[1] + 1;
    height = (height + 2 * padding[0] - layer.kernel[0]) / layer.stride[0] + 1;
    width = Math.floor(width);
    height = Math.floor(height);
    return { ...picture, outputWidth: width, outputHeight: height };
  });
  const scores = end;
  end += width * weights.layers.at(-1)!.groups * LANES * FLOAT;

  const convolutions = model.layers.map((layer, i): Convolution => {
    const from = pictures[i]!;
    const to = pictures[i + 1];
    const pixel = layer.inputs * INTEGER;
    const { groups } = weights.layers[i]!;
    return {
      ...weights.layers[i]!,
      input: from.start,
      inputRow: from.row,
      inputStep: layer.stride[1] * pixel,
      lineStep: layer.stride[0] * from.row,
      rows: layer.kernel[0],
      residual: layer.residualScale ? from.inner : 0,
      residualRow: from.row,
      residualScale: layer.residualScale,
      output: to ? to.inner : scores,
      outputRow: to ? to.row : 0,
      outputStep: to ? layer.outputs * INTEGER : groups * LANES * FLOAT,
      width: from.outputWidth,
      height: from.outputHeight,
      last: !to,
    };
  });
  return { start: weights.end, end, image: { input: pictures[0]!.inner, inputRow: pictures[0]!.row }, convolutions };
}

function aligned(offset: number): number {
  return Math.ceil(offset / 16) * 16;
}
