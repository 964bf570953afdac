// The innermost loops on pixels, for WebAssembly with 128-bit SIMD; compiled by packages/mrz-reader/scripts/buildKernel.sh.
// AssemblyScript. src/image has each of them in plain TypeScript too, with what they compute; both give the same bits.
export { blurRow } from './blurRow';
export { coverRow } from './coverRow';
export { meanRow } from './meanRow';
export { sampleRow } from './sampleRow';
