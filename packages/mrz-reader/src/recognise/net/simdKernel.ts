import type { Convolution } from './convolve.ts';
import { decodeBase64 } from './decodeBase64.ts';
import { KERNEL } from './kernel.ts';

/** The part of WebAssembly that is used; the package is checked without the types of the DOM. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: WasmMemory } }) => { exports: Record<string, unknown> };
};

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By so many pages; earlier buffers are then empty. */
  grow(pages: number): number;
}

export interface SimdKernel {
  memory: WasmMemory;
  /** Works on offsets in `memory`. */
  convolve(convolution: Convolution): void;
}

/**
 * The convolution in WebAssembly SIMD; null where the engine has none or the page's content security policy lacks
 * `wasm-unsafe-eval`. It is so small that it is compiled at once, on any thread, and comes with the code, so that
 * nothing is fetched.
 */
export function simdKernel(): SimdKernel | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(decodeBase64(KERNEL));
    const convolve = new WebAssembly.Instance(module, { env: { memory } }).exports.convolve as (
      ...numbers: number[]
    ) => void;
    return {
      memory,
      convolve: (c) =>
        convolve(
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
  } catch {
    return null;
  }
}
