#!/usr/bin/env bash
# Builds the program's jars from two clean clones in folders of different names, and compares them byte by byte.
# reproducible.sh [COMMIT]: of what is committed, not of what lies in the working tree. Without tests: they change no jar.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
commit=${1:-HEAD}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER: prints the checksums of what the build makes, the libraries that it chooses among them.
build() {
    git clone --quiet --no-checkout "$root" "$1" >&2
    git -C "$1" checkout --quiet --detach "$(git -C "$root" rev-parse "$commit")" >&2
    (cd -- "$1" && use_maven_wrapper "$1" && ./mvnw -q -B --no-transfer-progress -Dmaven.test.skip=true package >&2)
    (cd -- "$1" && sha256sum model/target/scaleout-model-*.jar app/target/scaleout-app-*.jar app/target/lib/*.jar app/target/lib/javafx/*.jar)
}

build "$work/one" > "$work/one.sums"
# Another time zone, language and folder, as another machine would have. Not another umask: jars keep the modes of files.
(export TZ=Asia/Kathmandu LC_ALL=C; build "$work/the other one" > "$work/other.sums")
if ! diff "$work/one.sums" "$work/other.sums" >&2; then
    echo 'FAILED: the same sources gave other jars (above: < one clone, > the other).' >&2
    exit 1
fi
grep scaleout- "$work/one.sums"
echo "The same bytes in both, and so are the $(wc -l < "$work/one.sums") jars in all."
