#!/usr/bin/env bash
# Makes the icons beside it from scaleout-planner.svg: PNG for Linux, ICO for Windows, ICNS for macOS. Needs librsvg2-bin and python3.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for side in 16 32 48 64 128 256 512; do
    rsvg-convert -w "$side" -h "$side" scaleout-planner.svg -o "$work/$side.png"
done
cp "$work/256.png" scaleout-planner.png
python3 - "$work" <<'PY'
import pathlib, struct, sys
pictures = {int(file.stem): file.read_bytes() for file in pathlib.Path(sys.argv[1]).glob("*.png")}

def ico(sides):
    header, offset, body = struct.pack("<HHH", 0, 1, len(sides)), 6 + 16 * len(sides), b""
    for side in sides:
        picture = pictures[side]
        header += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    return header + body

def icns(kinds):
    body = b"".join(kind + struct.pack(">I", 8 + len(pictures[side])) + pictures[side] for kind, side in kinds)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body

pathlib.Path("scaleout-planner.ico").write_bytes(ico([16, 32, 48, 64, 128, 256]))
pathlib.Path("scaleout-planner.icns").write_bytes(icns([(b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512)]))
PY
