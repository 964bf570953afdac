/**
 * One convolution of the net, on bytes of one memory: inputs and weights are 16-bit integers, sums 32-bit. All places
 * and steps are byte offsets. Pixels lie in rows, the channels of a pixel beside each other, and the input carries its
 * own border of zeros, so that no case is special.
 */
export interface Convolution {
  input: number;
  /** From one row of the input to the next. */
  inputRow: number;
  /** By how much the input moves for the next output pixel, and for the next output row. */
  inputStep: number;
  lineStep: number;
  /** Rows of the kernel; a row of it is `pairs` × 2 inputs in sequence. */
  rows: number;
  pairs: number;
  /** `[group][row][pair][8 outputs][2 inputs]`, and for each output a factor and an addend (32-bit floats). */
  weights: number;
  scales: number;
  biases: number;
  /** What is added before the output is cut off at zero: pixels like the output's; 0: nothing. */
  residual: number;
  residualRow: number;
  residualScale: number;
  output: number;
  outputRow: number;
  outputStep: number;
  /** Output pixels; the width is a multiple of four. */
  width: number;
  height: number;
  /** Output channels come by eight. */
  groups: number;
  /** The last layer leaves its floats as they are; the others write integers from 0 to CEILING. */
  last: boolean;
}

export type Convolve = (memory: ArrayBuffer, convolution: Convolution) => void;

const CEILING = 4095;
const LANES = 8;

/**
 * The convolution in plain TypeScript, for engines without WebAssembly SIMD and pages that forbid WebAssembly. Bit for
 * bit what kernel/convolve.ts computes, and many times slower.
 */
export const convolvePlainly: Convolve = (memory, c) => {
  const integers = new Int16Array(memory);
  const sums = new Int32Array(LANES);
  const groupSize = c.rows * c.pairs * 2 * LANES;
  for (let group = 0; group < c.groups; group++) {
    const weights = (c.weights >> 1) + group * groupSize;
    for (let y = 0; y < c.height; y++) {
      for (let x = 0; x < c.width; x++) {
        sumGroup(integers, weights, (c.input + y * c.lineStep + x * c.inputStep) >> 1, c, sums);
        finish(memory, c, sums, group, x, y);
      }
    }
  }
};

/** Eight outputs of one pixel; their sums are kept in variables, which engines put into registers. */
function sumGroup(integers: Int16Array, weights: number, start: number, c: Convolution, sums: Int32Array): void {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  let w = weights;
  for (let row = 0; row < c.rows; row++) {
    const from = start + row * (c.inputRow >> 1);
    for (let i = from; i < from + c.pairs * 2; i += 2) {
      const a = integers[i]!;
      const b = integers[i + 1]!;
      s0 = (s0 + Math.imul(a, integers[w]!) + Math.imul(b, integers[w + 1]!)) | 0;
      s1 = (s1 + Math.imul(a, integers[w + 2]!) + Math.imul(b, integers[w + 3]!)) | 0;
      s2 = (s2 + Math.imul(a, integers[w + 4]!) + Math.imul(b, integers[w + 5]!)) | 0;
      s3 = (s3 + Math.imul(a, integers[w + 6]!) + Math.imul(b, integers[w + 7]!)) | 0;
      s4 = (s4 + Math.imul(a, integers[w + 8]!) + Math.imul(b, integers[w + 9]!)) | 0;
      s5 = (s5 + Math.imul(a, integers[w + 10]!) + Math.imul(b, integers[w + 11]!)) | 0;
      s6 = (s6 + Math.imul(a, integers[w + 12]!) + Math.imul(b, integers[w + 13]!)) | 0;
      s7 = (s7 + Math.imul(a, integers[w + 14]!) + Math.imul(b, integers[w + 15]!)) | 0;
      w += 2 * LANES;
    }
  }
  sums.set([s0, s1, s2, s3, s4, s5, s6, s7]);
}

/** Sums of a pixel become its output; every step is rounded to 32 bits, as the SIMD kernel's are. */
function finish(memory: ArrayBuffer, c: Convolution, sums: Int32Array, group: number, x: number, y: number): void {
  const floats = new Float32Array(memory);
  const integers = new Int16Array(memory);
  const pixel = c.output + y * c.outputRow + x * c.outputStep;
  const added = (c.residual + y * c.residualRow + x * c.outputStep) >> 1;
  const share = Math.fround(c.residualScale);
  for (let lane = 0; lane < LANES; lane++) {
    const channel = group * LANES + lane;
    const scaled = Math.fround(Math.fround(sums[lane]!) * floats[(c.scales >> 2) + channel]!);
    let value = Math.fround(scaled + floats[(c.biases >> 2) + channel]!);
    if (c.last) {
      floats[(pixel >> 2) + channel] = value;
      continue;
    }
    if (c.residual) value = Math.fround(value + Math.fround(integers[added + channel]! * share));
    integers[(pixel >> 1) + channel] = Math.fround(Math.min(Math.max(value, 0), CEILING) + 0.5);
  }
}
