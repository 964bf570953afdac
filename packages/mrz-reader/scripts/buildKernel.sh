#!/bin/sh
# Compiles kernel/convolve.ts with AssemblyScript and embeds it in src/recognise/net/kernel.ts.
# Needed only when the kernel changes: the compiler is fetched for the occasion and is no dependency.
set -eu
cd "$(dirname "$0")/.."
wasm=$(mktemp)
npx --yes --package assemblyscript@0.28.20 asc kernel/convolve.ts --runtime stub --noAssert -O3 --enable simd \
  --importMemory --outFile "$wasm.wasm"
{
  echo '/** WebAssembly of kernel/convolve.ts, base64. Written by scripts/buildKernel.sh; do not edit. */'
  echo 'export const KERNEL ='
  echo "  '$(base64 -w0 "$wasm.wasm")';"
} > src/recognise/net/kernel.ts
rm -f "$wasm" "$wasm.wasm"
