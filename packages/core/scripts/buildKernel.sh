#!/bin/sh
# Compiles kernel/ with AssemblyScript and embeds it in src/image/kernel/wasm.ts.
# Needed only when the kernel changes: the compiler is fetched for the occasion and is no dependency.
set -eu
cd "$(dirname "$0")/.."
wasm=$(mktemp)
npx --yes --package assemblyscript@0.28.20 asc kernel/index.ts --runtime stub --noAssert -O3 --enable simd \
  --importMemory --outFile "$wasm.wasm"
{
  echo '/** WebAssembly of kernel/, base64. Written by scripts/buildKernel.sh; do not edit. */'
  echo 'export const WASM ='
  echo "  '$(base64 -w0 "$wasm.wasm")';"
} > src/image/kernel/wasm.ts
rm -f "$wasm" "$wasm.wasm"
