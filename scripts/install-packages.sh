#!/bin/sh
# Installs the system packages that building and drawing need and that this machine lacks. Says which
# before it does. Without apt-get or without root it names them and stops. With the argument
# `openblas`, also what the benchmarks need.
set -eu

swift=$(command -v "${SWIFT:-swift}") || {
  echo "Swift 6.3 is needed: https://www.swift.org/install" >&2
  exit 1
}
# The toolchain's own clang is the one that compiles the package's C++.
clang=$(dirname "$(readlink -f "$swift")")/clang
[ -x "$clang" ] || clang=clang

has_header() {
  printf '#if !__has_include(<%s>)\n#error\n#endif\n' "$1" |
    "$clang" -x c++ -std=c++17 -E - >/dev/null 2>&1
}

missing=""
has_header vector || missing="$missing g++"
has_header gnuplot-iostream.h || missing="$missing libgnuplot-iostream-dev"
has_header zlib.h || missing="$missing zlib1g-dev"
has_header png.h || missing="$missing libpng-dev"
command -v gnuplot >/dev/null || missing="$missing gnuplot-nox"
[ "${1:-}" != openblas ] || has_header openblas_config.h || missing="$missing libopenblas-dev"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "These packages are missing (by their names in Debian):$missing" >&2
  echo "Install what your system calls them, then run make again." >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null; then
  as_root="sudo"
else
  echo "These packages are missing:$missing" >&2
  echo "As root: apt-get install$missing" >&2
  exit 1
fi

echo "Installing what is missing, with apt-get:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
