#!/bin/sh
# Compiles kernel/ of a package with AssemblyScript and embeds it in a module: buildKernel.sh [PACKAGE MODULE], by default
# mrz-reader src/kernel/wasm.ts; the other one is core src/image/kernel/wasm.ts.
# Needed only when the kernel changes: the compiler is fetched for the occasion and is no dependency.
set -eu
cd "$(dirname "$0")/../../${1:-mrz-reader}"
module=${2:-src/kernel/wasm.ts}
wasm=$(mktemp)
npx --yes --package assemblyscript@0.28.20 asc kernel/index.ts --runtime stub --noAssert -O3 --enable simd \
  --importMemory --outFile "$wasm.wasm"
{
  echo '/** WebAssembly of kernel/, base64. Written by scripts/buildKernel.sh; do not edit. */'
  echo 'export const WASM ='
  echo "  '$(base64 -w0 "$wasm.wasm")';"
} > "$module"
rm -f "$wasm" "$wasm.wasm"
