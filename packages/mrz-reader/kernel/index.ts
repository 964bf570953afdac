// The innermost loops of the reader, for WebAssembly with 128-bit SIMD; compiled by scripts/buildKernel.sh.
// AssemblyScript. src/kernel has each of them in plain TypeScript too, with what they compute; both give the same bits.
export { between, darker, lighter } from './combine';
export { convolve } from './convolve';
export { correlate } from './correlate';
