import { decodeBase64 } from './decodeBase64.ts';
import { WASM } from './wasm.ts';

/** The part of WebAssembly that is used; the package is checked without the types of the DOM. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: WasmMemory } }) => { exports: object };
};

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By so many pages of 64 KiB; earlier buffers are then empty. */
  grow(pages: number): number;
}

/** What kernel/ exports: arguments in the order in which it declares them. */
type Exports = Record<'convolve' | 'correlate' | 'lighter' | 'darker' | 'between', (...numbers: number[]) => void>;

export interface SimdKernel {
  memory: WasmMemory;
  exports: Exports;
}

let module: object | null = null;

/**
 * The kernel in WebAssembly SIMD, with a memory of its own; null where the engine has none or the page's content
 * security policy lacks `wasm-unsafe-eval`. It is so small that it is compiled at once, on any thread, and comes with
 * the code, so that nothing is fetched.
 */
export function simdKernel(): SimdKernel | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    module ??= new WebAssembly.Module(decodeBase64(WASM));
    return { memory, exports: new WebAssembly.Instance(module, { env: { memory } }).exports as Exports };
  } catch {
    return null;
  }
}
