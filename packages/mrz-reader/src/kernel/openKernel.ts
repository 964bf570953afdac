import { type Combination, combinePlainly } from './combine.ts';
import { type Convolution, convolvePlainly } from './convolve.ts';
import { type Correlation, correlatePlainly } from './correlate.ts';
import { type SimdKernel, simdKernel } from './simdKernel.ts';

/** The innermost loops of the reader, on a memory of their own. Places are byte offsets in it. */
export interface Kernel {
  kind: 'simd' | 'plain';
  /** The memory, grown to so many bytes at least: what was in it stays, buffers given before may be empty. */
  reserve(bytes: number): ArrayBuffer;
  combine(combination: Combination): void;
  convolve(convolution: Convolution): void;
  correlate(correlation: Correlation): void;
}

/** A page of WebAssembly memory, bytes. */
const PAGE = 65_536;

/** A kernel in WebAssembly SIMD where that is allowed, or in plain TypeScript: the same bits, many times slower. */
export function openKernel(kind: 'fastest' | 'plain' = 'fastest'): Kernel {
  const simd = kind === 'fastest' ? simdKernel() : null;
  return simd ? inWebAssembly(simd) : inPlainTypeScript();
}

function inPlainTypeScript(): Kernel {
  let memory = new ArrayBuffer(0);
  return {
    kind: 'plain',
    reserve(bytes) {
      if (memory.byteLength >= bytes) return memory;
      const grown = new Uint8Array(Math.ceil(bytes / PAGE) * PAGE);
      grown.set(new Uint8Array(memory));
      memory = grown.buffer;
      return memory;
    },
    combine: (combination) => combinePlainly(memory, combination),
    convolve: (convolution) => convolvePlainly(memory, convolution),
    correlate: (correlation) => correlatePlainly(memory, correlation),
  };
}

function inWebAssembly({ memory, exports }: SimdKernel): Kernel {
  return {
    kind: 'simd',
    reserve(bytes) {
      const lacking = bytes - memory.buffer.byteLength;
      if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
      return memory.buffer;
    },
    combine: ({ how, a, b, to, count }) => exports[how](a, b, to, count),
    correlate: (c) =>
      exports.correlate(
        c.strip,
        c.stride,
        c.places,
        c.count,
        c.cell,
        c.rows,
        c.eighths,
        c.templates,
        c.glyphs,
        c.floor,
        c.unit,
        c.output,
      ),
    convolve: (c) =>
      exports.convolve(
        c.input,
        c.inputRow,
        c.inputStep,
        c.lineStep,
        c.rows,
        c.pairs,
        c.weights,
        c.scales,
        c.biases,
        c.residual,
        c.residualRow,
        c.residualScale,
        c.output,
        c.outputRow,
        c.outputStep,
        c.width,
        c.height,
        c.groups,
        c.last ? 1 : 0,
      ),
  };
}
