#!/usr/bin/env bash
# Makes target/image: the program with a Java runtime of its own and what it remembers of earlier starts (AOT caches).
# Works on Linux, macOS and Windows (Git Bash), for the system it runs on; app/target must be built (./mvnw package).
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build=$root/app/target
modules=javafx.base,javafx.graphics,javafx.controls

# A path as programs of this system understand it.
native() {
    if [[ $system == windows ]]; then cygpath -w "$1"; else echo "$1"; fi
}

# JavaFX as jmods: jlink puts their native libraries where no start has to unpack them.
make_jmods() {
    mkdir -p "$target/jmods"
    local jar module work
    for jar in "$build"/lib/javafx/*.jar; do
        module=$(basename -- "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
        work=$target/made/$module
        mkdir -p "$work/classes" "$work/natives"
        (cd -- "$work/classes" && "$JAVA_HOME/bin/jar" -xf "$(native "$jar")")
        find "$work/classes" -maxdepth 1 '(' -name '*.so' -o -name '*.dylib' -o -name '*.dll' ')' -exec mv {} "$work/natives" ';'
        rm -rf "$work/classes/META-INF/maven"
        "$JAVA_HOME/bin/jmod" create --class-path "$(native "$work/classes")" --libs "$(native "$work/natives")" \
                "$(native "$target/jmods/$module.jmod")"
    done
}

# The modules of the JDK that the program and its libraries ask for.
jdk_modules() {
    "$JAVA_HOME/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps \
            --module-path "$(native "$build/lib/javafx")" "$(native "$(echo "$build"/scaleout-app-*.jar)")" \
            $(for jar in "$build"/lib/*.jar; do native "$jar"; done) | tail -n 1
}

# zip-0: packages compress better what is not compressed already, and starts are faster.
make_runtime() {
    "$JAVA_HOME/bin/jlink" --module-path "$(native "$target/jmods")" --add-modules "$(jdk_modules),$modules" \
            --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-0 \
            --output "$(native "$target/runtime")"
    # What only debuggers read; before the AOT caches are made, which know the machine that they were made by.
    if [[ $system == linux ]]; then
        find "$target/runtime" -type f '(' -name '*.so' -o -name jexec -o -name jspawnhelper -o -path '*/bin/*' ')' \
                -exec strip --strip-unneeded {} +
    fi
}

# What is inside, and everyone's licence; the build's own bill of materials is Maven's (see pom.xml).
take_inventory() {
    "$JAVA_HOME/bin/java" -cp "$(native "$build")/lib/*" "$(native "$packaging/Inventory.java")" \
            "$(native "$target/resolved.json")" "$(native "$target/jars")" "$(native "$build/lib/javafx")" \
            "$(native "$target/runtime")" "$(native "$packaging/licences")" "$(native "$target/made")"
    mv "$target/made/sbom.cdx.json" "$target/$name-$version.cdx.json"
    cp "$root/LICENSE" "$target/made/licences"
}

# The launcher of the window bears the program's name, that of the command line is scaleout. Both open both. The window
# gives back what the compiler and the renderer needed at its start: 20 MB.
make_image() {
    mkdir -p "$target/input"
    cp "$target/made/jars"/*.jar "$target/input"
    cp -R "$root/sample-traces" "$target/input"
    cp -R "$target/made/licences" "$target/input"
    find "$target/input" -exec touch -d "@$(released)" {} + 2> /dev/null || true
    printf '%s\n' 'description=Command line of Scale-Out Planner' 'win-console=true' \
            "java-options=$1 -Djava.awt.headless=true" > "$target/scaleout.properties"
    local icon=$packaging/icons/$name
    case $system in linux) icon+=.png ;; mac) icon+=.icns ;; windows) icon+=.ico ;; esac
    "$JAVA_HOME/bin/jpackage" --type app-image --name "$name" --app-version "$package_version" \
            --vendor 'Scale-Out Planner' --description 'Where the seconds of a scale-out go' \
            --icon "$(native "$icon")" --runtime-image "$(native "$target/runtime")" \
            --input "$(native "$target/input")" --main-jar "$(basename -- "$build"/scaleout-app-*.jar)" \
            --main-class scaleout.app.Main --java-options "$1 -XX:TrimNativeHeapInterval=5000" \
            --add-launcher "scaleout=$(native "$target/scaleout.properties")" --dest "$(native "$target/image")"
}

# order LAUNCHER: what every start needs stands first on the class path, since all files before it are opened, too.
order() {
    local cfg=$app/$1.cfg every='=\$APPDIR[/\\](scaleout|picocli|jackson|commons-math3|atlantafx|ikonli)-'
    {
        sed -n '1p' "$cfg"
        sed -n '/^app.classpath=/p' "$cfg" | grep -E "$every"
        sed -n '/^app.classpath=/p' "$cfg" | grep -vE "$every"
        sed -e '1d' -e '/^app.classpath=/d' "$cfg"
    } > "$target/made/ordered.cfg"
    cp "$target/made/ordered.cfg" "$cfg"
}

# train LAUNCHER COMMAND…: a run of the launcher to learn from, then tells the launcher of what was learnt. The run is compiled
# quickly only (level 2): a start that knows what was optimized in it would optimize that at once, while the user waits.
train() {
    local launcher=$1
    shift
    echo "Learning from a run of $launcher ..." >&2
    JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=2 -XX:AOTCacheOutput=$(native "$app/$launcher.aot")" \
            SCALEOUT_DATA=$target/made/data "$@" > "$target/made/$launcher.log" 2>&1 || true
    if [[ ! -s $app/$launcher.aot ]]; then
        echo "No AOT cache was written; the run said:" >&2
        cat "$target/made/$launcher.log" >&2
        exit 1
    fi
    echo "java-options=-XX:AOTCache=\$APPDIR/$launcher.aot" >> "$app/$launcher.cfg"
}

# The window opens a sample, and ends as by its user's leaving.
use_window() {
    "$launchers/$name$exe" "$(native "$root/sample-traces/burst-mixed-fleet")" &
    local window=$!
    sleep "${SCALEOUT_TRAINING_SECONDS:-10}"
    if [[ $system == windows ]]; then taskkill //IM "$name.exe"; else kill -TERM "$window"; fi
    wait "$window"
}

if [[ ${1:-} == use-window ]]; then
    use_window
    exit
fi
[[ $system != linux ]] || need strip
rm -rf "$target"/{made,jmods,jars,runtime,input,image} "$target"/*.cdx.json
mkdir -p "$target/made"
make_jmods
make_runtime
mkdir -p "$target/jars"
cp "$build"/scaleout-app-*.jar "$build"/lib/*.jar "$target/jars"
take_inventory
# Serial: the least memory and the fastest start. Log off: a cache that does not fit is not worth a message. Tier 4: methods
# are optimized when they have run ten times as often as is usual, since on two processors the optimizing compiler takes
# one of them from whoever waits for the first frame or a report. What runs long is as fast: it runs that often soon.
options='-Xlog:disable -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms24m --enable-native-access=javafx.graphics'
options+=' -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000'
options+=' -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000'
make_image "$options"
find "$image" -exec touch -d "@$(released)" {} + 2> /dev/null || true
order scaleout
order "$name"
train scaleout "$launchers/scaleout$exe" report "$(native "$root/sample-traces/burst-mixed-fleet")"
if [[ $system == linux && -z ${DISPLAY:-} ]]; then
    need xvfb-run xauth
    train "$name" xvfb-run -a -s '-screen 0 1440x900x24' "${BASH_SOURCE[0]}" use-window
else
    train "$name" use_window
fi
if [[ $system == mac ]]; then
    codesign --force --deep --sign - "$image"
fi
