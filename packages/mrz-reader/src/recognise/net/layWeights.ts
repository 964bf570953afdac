import { decodeBase64 } from '../../kernel/decodeBase64.ts';
import type { Layer, Model } from './model.ts';

const LANES = 8;
/** Byte 0 stands for "nothing" among offsets. */
const START = 16;

/** Where a layer's numbers lie, byte offsets. */
interface LayerWeights {
  weights: number;
  scales: number;
  biases: number;
  pairs: number;
  groups: number;
}

export interface Weights {
  bytes: Uint8Array;
  start: number;
  end: number;
  layers: LayerWeights[];
}

/** Unpacks a model's weights for the kernel: 8-bit ones are widened to 16 bits, everything starts at 16 bytes. */
export function layWeights(model: Model): Weights {
  let end = START;
  const layers = model.layers.map((layer) => {
    const { pairs, groups } = sizes(layer);
    const weights = end;
    const scales = weights + groups * layer.kernel[0] * pairs * 2 * LANES * 2;
    const biases = scales + groups * LANES * 4;
    end = biases + groups * LANES * 4;
    return { weights, scales, biases, pairs, groups };
  });
  const packed = decodeBase64(model.weights);
  const bytes = new Uint8Array(end - START);
  let at = 0;
  for (const { weights, scales } of layers) {
    const count = (scales - weights) / 2;
    new Int16Array(bytes.buffer, weights - START, count).set(new Int8Array(packed.buffer, at, count));
    at += count;
    const floats = layersEnd(layers, scales, end) - scales;
    bytes.set(packed.subarray(at, at + floats), scales - START);
    at += floats;
  }
  if (at !== packed.length) throw new RangeError(`Expected ${at} bytes of weights but received ${packed.length}.`);
  return { bytes, start: START, end, layers };
}

function sizes({ inputs, outputs, kernel }: Layer): { pairs: number; groups: number } {
  return { pairs: Math.ceil((kernel[1] * inputs) / 2), groups: Math.ceil(outputs / LANES) };
}

/** Where the layer that holds `offset` ends. */
function layersEnd(layers: readonly LayerWeights[], offset: number, end: number): number {
  return layers.find(({ weights }) => weights > offset)?.weights ?? end;
}
