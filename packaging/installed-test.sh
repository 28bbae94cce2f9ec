#!/usr/bin/env bash
# Installs the .deb in a clean root with nothing but what it depends on, uses it as someone without rights does, upgrades
# and removes it; then the .rpm likewise. Where that is impossible, says so loudly and passes: SKIPPED.
# Needs no display: opens the window on one of its own. installed-test.sh [deb]: by deb leaves out the .rpm.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
work=$target/made/installed
clean=$work/root
pictures=$target/installed
build=$root/app/target
sample=burst-mixed-fleet
home=/home/sre
data=$home/.local/share/$name

skip() {
    echo "SKIPPED: nobody tried the packages where they are installed, because $1." >&2
    exit 0
}

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

step() { echo "== $1"; }

# inside COMMAND…: as root of the clean system, in namespaces of its own: no mount or process outlives it.
inside() {
    unshare --mount --pid --fork --kill-child --root="$clean" --mount-proc \
            env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# The same as a user, who sees the display.
as_user() {
    inside HOME=$home DISPLAY="${display:-}" setpriv --reuid=1000 --regid=1000 --clear-groups -- "$@"
}

can_be_tried() {
    [[ $system == linux ]] || skip 'this is not Linux'
    ((EUID == 0)) || skip 'only root can make a clean root (sudo packaging/installed-test.sh)'
    local program
    for program in mmdebstrap unshare setpriv Xvfb import compare rpm rpmbuild; do
        command -v "$program" > /dev/null || skip "$program is missing (packaging/README.md says what brings it)"
    done
    unshare --mount --pid --fork true 2> /dev/null || skip 'this machine allows no namespaces'
    deb=$(echo "$target/${name}_${version}"_*.deb)
    rpm=$(echo "$target/$name-$version"-*.rpm)
    [[ -e $deb ]] || fail 'there is no .deb; ./mvnw -Pinstaller package makes it'
    [[ -e $rpm || ${1:-} == deb ]] || fail 'there is no .rpm; ./mvnw -Pinstaller package makes it'
}

# What the distributions' own checkers say; their errors are ours.
lint() {
    local checker=$1
    shift
    if command -v "$checker" > /dev/null; then
        step "$checker"
        "$checker" "$@" || fail "$checker finds errors"
    else
        echo "SKIPPED: $checker is missing." >&2
    fi
}

# The release of this machine, by the mirror that its apt is set up for; installs the package with what it depends on.
make_clean_root() {
    step "A clean $(. /etc/os-release; echo "$PRETTY_NAME"), with the package"
    rm -rf "$clean"
    # apt reads packages as a user of its own, who cannot enter every home.
    mmdebstrap --quiet --variant=minbase --mode=root --format=directory --skip=check/qemu \
            --aptopt='APT::Sandbox::User "root"' \
            --customize-hook="mkdir -p \"\$1/packages\" && cp '$deb' \"\$1/packages/\"" \
            --customize-hook="chroot \"\$1\" apt-get -qq install -y --no-install-recommends '/packages/$(basename -- "$deb")' > '$work/install.log'" \
            "$(. /etc/os-release; echo "$VERSION_CODENAME")" "$clean" || fail "the package cannot be installed; see $work/install.log"
    inside install -d -o 1000 -g 1000 "$home" /traces
    cp -R "$root/sample-traces/." "$clean/traces"
}

open_display() {
    exec 7> "$work/display"
    Xvfb -displayfd 7 -noreset -screen 0 1440x900x24 -nolisten tcp -ac > "$work/Xvfb.log" 2>&1 &
    screen=$!
    while [[ ! -s $work/display ]]; do sleep 0.1; done
    display=:$(< "$work/display")
}

# from_source ARGUMENT…: the program as built, by the class path.
from_source() {
    SCALEOUT_DATA=$work/data DISPLAY=$display "$JAVA_HOME/bin/java" --module-path "$build/lib/javafx" --add-modules ALL-MODULE-PATH \
            --enable-native-access=javafx.graphics -cp "$(echo "$build"/scaleout-app-*.jar):$build/lib/*" scaleout.app.Main "$@"
}

# shot FILE PROCESS: what is on the screen once it has changed and stays as it is.
shot() {
    local file=$1 before='' now same=0 second
    for ((second = 0; second < 90; second++)); do
        sleep 1
        [[ -e /proc/$2 ]] || { cat "$work"/*window.log >&2; fail 'the window closed by itself'; }
        DISPLAY=$display import -window root "$file"
        (($(identify -format %k "$file") > 50)) || continue
        now=$(identify -format %# "$file")
        if [[ $now == "$before" ]]; then same=$((same + 1)); else same=0; fi
        ((same < 3)) || return 0
        before=$now
    done
    fail "the window shows nothing that stays; see $file"
}

# stop PROCESS: ends what was started in the background, as by its user's leaving.
stop() {
    pkill -TERM -P "$1" 2> /dev/null || true
    kill -TERM "$1" 2> /dev/null || true
    wait "$1" 2> /dev/null || true
}

use_command_line() {
    step 'The command line'
    as_user scaleout --version | grep -F "$version" || fail '--version'
    as_user scaleout --help | grep -q '^Usage: scaleout' || fail '--help'
    as_user scaleout report "/traces/$sample" --out "$home/report.md"
    from_source report "$root/sample-traces/$sample" --out "$work/report.md"
    cmp "$work/report.md" "$clean$home/report.md" || fail 'the report is another one than from source'
    local form
    for form in png svg pdf; do
        as_user scaleout render "/traces/$sample" --image-cache on --out "$home/picture.$form"
        [[ -s $clean$home/picture.$form ]] || fail "no picture.$form"
    done
    from_source render "$root/sample-traces/$sample" --image-cache on --out "$work/picture.png"
    compared "$work/picture.png" "$clean$home/picture.png"
}

# compared FILE FILE: two pictures are the same, but for what a word or two of another folder's name changes.
compared() {
    local differing
    differing=$(compare -metric AE -fuzz 3% "$1" "$2" null: 2>&1 || true)
    echo "$(basename -- "$2"): $differing pixels differ of $(identify -format '%w x %h' "$1")"
    awk -v differing="$differing" -v all="$(identify -format '%[fx:w*h]' "$1")" 'BEGIN { exit !(differing / all < 0.01) }' ||
            fail "$1 and $2 differ in more than 1 % of the pixels"
}

use_window() {
    step 'The window, beside the one of the class path'
    from_source "$root/sample-traces/$sample" > "$work/source-window.log" 2>&1 &
    local window=$!
    shot "$pictures/from-source.png" "$window"
    stop "$window"
    as_user scaleout "/traces/$sample" > "$work/window.log" 2>&1 &
    window=$!
    shot "$pictures/$1.png" "$window"
    stop "$window"
    compared "$pictures/from-source.png" "$pictures/$1.png"
}

# What the user has, by name and content.
user_data() { (cd -- "$clean$home" && find . -type f -exec sha256sum {} + | sort -k 2); }

# The package of another version, with a file that this one no longer has.
older_deb() {
    rm -rf "$work/older"
    cp -a "$target/deb" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
    echo old > "$work/older/usr/lib/$name/lib/app/of-an-older-version.jar"
    dpkg-deb --root-owner-group -Znone --build "$work/older" "$clean/packages/older.deb" > /dev/null
}

nothing_left() {
    local left
    left=$(find "$clean" -xdev '(' -path "$clean/packages" -o -path "$clean$home" -o -path "$clean/traces" -o -path "$clean/proc" ')' -prune \
            -o '(' -iname '*scaleout*' -o -iname '*scale-out*' ')' -print)
    [[ -z $left ]] || fail "$1 leaves behind: $left"
}

upgrade_and_remove_deb() {
    step 'Upgrade over an older .deb, remove, purge'
    older_deb
    inside dpkg --install /packages/older.deb > "$work/upgrade.log" 2>&1 || fail "see $work/upgrade.log"
    as_user mkdir -p "$data"
    as_user sh -c "echo mine > $data/of-the-user"
    user_data > "$work/before"
    inside dpkg --install "/packages/$(basename -- "$deb")" >> "$work/upgrade.log" 2>&1 || fail "see $work/upgrade.log"
    [[ ! -e $clean/usr/lib/$name/lib/app/of-an-older-version.jar ]] || fail 'the upgrade leaves files of the older version'
    as_user scaleout --version | grep -F "$version"
    inside dpkg --verify "$name" || fail 'installed files differ from the package'
    inside dpkg --remove "$name" > /dev/null
    inside dpkg --purge "$name" > /dev/null 2>&1 || true
    ! inside dpkg-query --show "$name" 2> /dev/null || fail 'the package is still known'
    nothing_left 'the .deb'
    user_data | cmp - "$work/before" || fail "upgrade or removal changed what is the user's"
}

# rpm of this machine on the clean root: Debian's has what the program needs, but under names that rpm does not know.
in_root_rpm() {
    local odd=()
    ! rpm --help | grep -q force-debian || odd=(--force-debian)
    rpm --root "$clean" "${odd[@]}" --nosignature "$@"
}

use_upgrade_and_remove_rpm() {
    step 'The .rpm: over an older one, used, removed'
    rm -rf "$work/older"
    cp -a "$target/rpm" "$work/older"
    echo old > "$work/older/usr/lib/$name/lib/app/of-an-older-version.jar"
    sed 's/^Version: .*/Version: 0.0.1/; s/ - [0-9.]*-1$/ - 0.0.1-1/' "$target/made/$name.spec" > "$work/older.spec"
    build_rpm "$work/older.spec" "$work/older" w0.ufdio "$work"
    in_root_rpm --nodeps --install "$work/$name"-0.0.1-*.rpm
    in_root_rpm --nodeps --upgrade "$rpm"
    [[ ! -e $clean/usr/lib/$name/lib/app/of-an-older-version.jar ]] || fail 'the upgrade leaves files of the older version'
    [[ $(in_root_rpm --query "$name") == "$name-$version"-* ]] || fail 'rpm knows another version'
    in_root_rpm --nodeps --verify "$name" || fail 'installed files differ from the package'
    as_user scaleout --version | grep -F "$version"
    use_window rpm
    user_data > "$work/before"
    in_root_rpm --nodeps --erase "$name"
    nothing_left 'the .rpm'
    user_data | cmp - "$work/before" || fail "the removal changed what is the user's"
}

can_be_tried "$@"
mkdir -p "$work" "$pictures"
lint lintian --fail-on error --allow-root "$deb"
if [[ ${1:-} != deb ]]; then
    lint rpmlint -c "$packaging/linux/rpmlint.toml" "$rpm"
fi
make_clean_root
open_display
trap 'kill "$screen" 2> /dev/null || true' EXIT
use_command_line
use_window deb
upgrade_and_remove_deb
if [[ ${1:-} != deb ]]; then
    use_upgrade_and_remove_rpm
fi
rm -rf "$clean" "$work/older"
echo "The packages work where they are installed; pictures are in $pictures."
