# Sourced by the scripts beside it: where things are, and what they are called.
# shellcheck shell=bash disable=SC2034
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$packaging")
target=$packaging/target
name=scaleout-planner
version=$(sed -n 's:^    <version>\(.*\)</version>$:\1:p' "$root/pom.xml")
. "$root/.mvn/find-jdk.sh"
use_jdk_25

case $(uname -s) in
    Linux)
        system=linux image=$target/image/$name
        launchers=$image/bin app=$image/lib/app runtime=$image/lib/runtime exe='' ;;
    Darwin)
        system=mac image=$target/image/$name.app
        launchers=$image/Contents/MacOS app=$image/Contents/app runtime=$image/Contents/runtime/Contents/Home exe='' ;;
    *)
        system=windows image=$target/image/$name
        launchers=$image app=$image/app runtime=$image/runtime exe=.exe ;;
esac

# macOS refuses versions below 1.
package_version=$version
[[ $system != mac ]] || package_version=${version/#0./1.}

# Everything in a package is as old as the release, so that the same sources give the same archive members.
released() {
    date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*:\1:p' "$root/pom.xml")" +%s
}

need() {
    local missing=''
    for program; do
        command -v "$program" > /dev/null || missing+=" $program"
    done
    if [[ -n $missing ]]; then
        echo "$(basename -- "$0") needs$missing. packaging/README.md says which packages bring them." >&2
        exit 2
    fi
}
