#!/usr/bin/env bash
# Makes the .dmg on macOS: packaging/macos.sh [--try]. Needs a JDK 25 and Xcode's command line tools.
# --try also opens the image, and uses the program in it. Signed for this machine only: Apple's notary wants a paid account,
# so users open it the first time by the context menu's Open.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
if [[ $system != mac ]]; then
    echo 'A .dmg can only be made on macOS.' >&2
    exit 2
fi
(cd -- "$root" && ./mvnw -B --no-transfer-progress -Pinstaller package)
dmg=$(echo "$target"/*.dmg)
[[ -e $dmg ]] || { echo 'The build made no .dmg.' >&2; exit 1; }
[[ ${1:-} == --try ]] || exit 0

volume=$target/made/volume
mkdir -p "$volume"
# It asks whether the licence is agreed to.
PAGER=cat hdiutil attach "$dmg" -nobrowse -readonly -mountpoint "$volume" <<< Y > /dev/null
trap 'hdiutil detach "$volume" -force > /dev/null' EXIT
export SCALEOUT_DATA=$target/made/data
codesign --verify --deep "$volume/$name.app"
program=$volume/$name.app/Contents/MacOS/scaleout
[[ $("$program" --version) == *"$version"* ]]
"$program" --help > /dev/null
"$program" report "$root/sample-traces/burst-mixed-fleet" --out "$target/made/report.md"
"$program" render "$root/sample-traces/burst-mixed-fleet" --out "$target/made/picture.png"
"$volume/$name.app/Contents/MacOS/$name" "$root/sample-traces/burst-mixed-fleet" &
window=$!
sleep 20
kill -0 "$window" || { echo 'The window closed by itself.' >&2; exit 1; }
kill -TERM "$window"
wait "$window" || true
echo "$(basename -- "$dmg") opens and works."
