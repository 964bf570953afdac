import { openKernel } from '../../kernel/openKernel.ts';
import type { GrayImage } from '../../raster.ts';
import { type Activations, layActivations } from './layActivations.ts';
import { layWeights } from './layWeights.ts';
import { type Model, STRIDE_PX } from './model.ts';

const OUTPUT_LANES = 8;
/** The net takes grey around zero. */
const MID_GREY = 128;

export interface Net {
  kernel: 'simd' | 'plain';
  /** Scores before softmax: `classes` floats a step, a step every 4 px. The picture must be as high as the model asks. */
  run(image: GrayImage): Float32Array;
}

/** Readies a model: its weights stay in a memory of their own, which grows to what the widest line needed. */
export function createNet(model: Model, kind: 'fastest' | 'plain' = 'fastest'): Net {
  const weights = layWeights(model);
  const kernel = openKernel(kind);
  new Uint8Array(kernel.reserve(weights.start + weights.bytes.length)).set(weights.bytes, weights.start);
  return {
    kernel: kernel.kind,
    run(image) {
      if (image.height !== model.height) {
        throw new RangeError(`Expected an image ${model.height} px high but received ${image.height} px.`);
      }
      const activations = layActivations(model, weights, image.width);
      const memory = kernel.reserve(activations.end);
      placeImage(memory, activations, image);
      for (const convolution of activations.convolutions) kernel.convolve(convolution);
      return takeScores(memory, activations, Math.ceil(image.width / STRIDE_PX), model.classes);
    },
  };
}

/** Clears the activations, borders included, and writes the picture into the first of them. */
function placeImage(memory: ArrayBuffer, { start, end, image: place }: Activations, image: GrayImage): void {
  new Uint8Array(memory, start, end - start).fill(0);
  const integers = new Int16Array(memory);
  for (let y = 0; y < image.height; y++) {
    const row = (place.input + y * place.inputRow) >> 1;
    for (let x = 0; x < image.width; x++) integers[row + x] = image.data[y * image.width + x]! - MID_GREY;
  }
}

function takeScores(memory: ArrayBuffer, { convolutions }: Activations, steps: number, classes: number): Float32Array {
  const { output, groups } = convolutions.at(-1)!;
  const lanes = groups * OUTPUT_LANES;
  const scores = new Float32Array(steps * classes);
  for (let step = 0; step < steps; step++) {
    scores.set(new Float32Array(memory, output + step * lanes * 4, classes), step * classes);
  }
  return scores;
}
