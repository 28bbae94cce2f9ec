# Sourced by the scripts beside it: where things are, and what they are called.
# shellcheck shell=bash disable=SC2034
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$packaging")
target=$packaging/target
name=scaleout-planner
# Jars and packages keep the modes of files: everyone may read what they hold, whoever builds them.
umask 022
. "$packaging/version.sh"
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

# build_rpm SPEC FILES PAYLOAD FOLDER: packs the files as they are: no stripping, no repacking of jars, no build ids of
# binaries that others built.
build_rpm() {
    SOURCE_DATE_EPOCH=$(released) rpmbuild -bb --quiet --target "$(uname -m)" \
            --define "_topdir $target/made/rpmbuild" --define "staged $2" --define "_binary_payload $3" --define "_rpmdir $4" \
            --define '_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm' \
            --define '__os_install_post %{nil}' --define '_build_id_links none' --define 'debug_package %{nil}' \
            --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' --define '_buildhost localhost' \
            "$1"
}
