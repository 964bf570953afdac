import { blurRowPlainly, type RowBlur } from './blurRow.ts';
import { coverRowPlainly, type RowCover } from './coverRow.ts';
import { meanRowPlainly, type RowMean } from './meanRow.ts';
import { type RowSampling, sampleRowPlainly } from './sampleRow.ts';
import { WASM } from './wasm.ts';

/** The part of WebAssembly that is used; the package is checked without the types of the DOM. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: WasmMemory } }) => { exports: object };
};

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By so many pages; earlier buffers are then empty. */
  grow(pages: number): number;
}

/** The innermost loops on pixels, on a memory of their own. Places are byte offsets in it. */
export interface Kernel {
  kind: 'simd' | 'plain';
  /** The memory, grown to so many bytes at least; buffers given before may be empty. */
  reserve(bytes: number): ArrayBuffer;
  blurRow(row: RowBlur): void;
  coverRow(row: RowCover): void;
  sampleRow(row: RowSampling): void;
  meanRow(row: RowMean): void;
}

/** A page of WebAssembly memory, bytes. */
const PAGE = 65_536;

let opened: Kernel | null = null;

/** The kernel of this thread. Its memory is everybody's: nothing is left in it from one call to the next. */
export function imageKernel(): Kernel {
  opened ??= openKernel();
  return opened;
}

/**
 * A kernel in WebAssembly SIMD, or in plain TypeScript where the engine has none or a page's content security policy
 * lacks `wasm-unsafe-eval`: the same bits, several times slower.
 */
export function openKernel(kind: 'fastest' | 'plain' = 'fastest'): Kernel {
  return (kind === 'fastest' ? inWebAssembly() : null) ?? inPlainTypeScript();
}

function inWebAssembly(): Kernel | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const bytes = Uint8Array.from(atob(WASM), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    const loops = exports as Record<'blurRow' | 'coverRow' | 'sampleRow' | 'meanRow', (...numbers: number[]) => void>;
    return {
      kind: 'simd',
      reserve(size) {
        const lacking = size - memory.buffer.byteLength;
        if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
        return memory.buffer;
      },
      blurRow: ({ from, stride, weights, radius, to, count }) => {
        loops.blurRow(from, stride, weights, radius, to, count);
      },
      coverRow: ({ pixels, edges, weight, sums, count }) => loops.coverRow(pixels, edges, weight, sums, count),
      sampleRow: ({ pixels, width, height, map, v, across, sums, count }) => {
        loops.sampleRow(pixels, width, height, map, v, across, sums, count);
      },
      meanRow: ({ sums, samples, to, count }) => loops.meanRow(sums, samples, to, count),
    };
  } catch {
    return null;
  }
}

function inPlainTypeScript(): Kernel {
  let memory = new ArrayBuffer(PAGE);
  return {
    kind: 'plain',
    reserve(size) {
      if (memory.byteLength < size) memory = new ArrayBuffer(Math.ceil(size / PAGE) * PAGE);
      return memory;
    },
    blurRow: (row) => blurRowPlainly(memory, row),
    coverRow: (row) => coverRowPlainly(memory, row),
    sampleRow: (row) => sampleRowPlainly(memory, row),
    meanRow: (row) => meanRowPlainly(memory, row),
  };
}
