#!/usr/bin/env bash
# Compiles the mathematics (Kernels and NeuralNetworks) as Embedded Swift for WebAssembly: proof that
# they need no Foundation, no files, no threads and no run-time metadata.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
compile() {
  local module=$1
  shift
  swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -swift-version 6 -package-name book -whole-module-optimization -parse-as-library -Osize \
    -module-name "$module" -I "$out" -emit-module -emit-module-path "$out/$module.swiftmodule" \
    -c -o "$out/$module.o" "$@" $(find "Sources/$module" -name '*.swift' | sort)
  echo "$module: $(wc -c < "$out/$module.o") bytes of WebAssembly"
}
compile Kernels -D LANES_4
compile NeuralNetworks
