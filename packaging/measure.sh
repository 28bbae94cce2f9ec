#!/usr/bin/env bash
# How fast the packaged program starts, how much memory it has, and what each megabyte of the package is for, as Markdown.
# measure.sh [RUNS]: after ./mvnw -Pinstaller package, on Linux. What is compared takes turns, so that a busy machine
# slows all of it alike; the medians are printed.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
runs=${1:-7}
work=$target/made/measured
here=$target/deb/usr/lib/$name
build=$root/app/target
sample=$root/sample-traces/burst-mixed-fleet
need Xvfb xz
if [[ ! -d $here ]]; then
    echo "measure.sh measures what ./mvnw -Pinstaller package makes: do that first." >&2
    exit 2
fi
rm -rf "$work"
mkdir -p "$work/screen"

# The argument files as installed, but for where the package's files lie; and the same without the AOT cache.
for launcher in scaleout "$name"; do
    sed "s:/usr/lib/$name:$here:g" "$here/lib/app/$launcher.args" > "$work/$launcher.args"
    grep -v -e '-XX:AOTCache=' "$work/$launcher.args" > "$work/$launcher-uncached.args"
done
packaged() { command=(env MALLOC_ARENA_MAX=2 "$here/lib/runtime/bin/java" "@$work/$1.args"); }

# As ./scaleout opens the window from source.
from_source() {
    command=("$JAVA_HOME/bin/java" --module-path "$build/lib/javafx" --add-modules ALL-MODULE-PATH
            --enable-native-access=javafx.graphics -cp "$(echo "$build"/scaleout-app-*.jar):$build/lib/*" scaleout.app.Main)
}

# frame NAME SECONDS [FILE]: one start of the window by $command, noted in the file NAME.
frame() {
    local measured=$1 seconds=$2
    shift 2
    rm -rf "$work/data"
    DISPLAY=:$display SCALEOUT_DATA=$work/data "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$work" FirstFrame \
            "$work/screen/Xvfb_screen0" "$seconds" "${command[@]}" "$@" >> "$work/$measured"
}

help() {
    local start=$EPOCHREALTIME
    "${command[@]}" --help > /dev/null
    local end=$EPOCHREALTIME
    echo "$(((${end/./} - ${start/./}) / 1000))" >> "$work/$1"
}

# median FILE COLUMN, and the least and the most.
median() {
    cut -d ' ' -f "$2" "$work/$1" | sort -n | awk '{ value[NR] = $1 } END { printf "%d (%d to %d)", value[int((NR + 1) / 2)], value[1], value[NR] }'
}

megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1e6 }'; }

# part WHAT FILE…: a line of the table; paths that do not exist are left out, and what was counted is not counted again.
part() {
    local what=$1 files
    shift
    files=$(find "$@" -type f 2> /dev/null | sort -u | grep -Fvx -f "$work/counted" || true)
    [[ -n $files ]] || return 0
    echo "$files" >> "$work/counted"
    printf '| %s | %s | %s |\n' \
            "$(megabytes "$(tr '\n' '\0' <<< "$files" | xargs -0 cat | wc -c)")" \
            "$(megabytes "$(tr '\n' '\0' <<< "$files" | xargs -0 cat | xz -6 | wc -c)")" "$what"
}

parts() {
    local app=$here/lib/app runtime=$here/lib/runtime
    : > "$work/counted"
    echo '/' >> "$work/counted"
    printf '| MB installed | MB packed | what |\n|---|---|---|\n'
    part 'classes of Java and JavaFX, not compressed: faster starts, and a smaller package' "$runtime/lib/modules"
    part 'the Java virtual machine' "$runtime/lib/server"
    part 'other native libraries, time zones and licences of Java and JavaFX' "$runtime"
    part 'AOT cache of the window' "$app/$name.aot"
    part 'AOT cache of the command line' "$app/scaleout.aot"
    part 'the program' "$app"/scaleout-*.jar
    part 'AWS SDK: SageMaker' "$app"/sagemaker-*.jar
    part 'AWS SDK: S3' "$app"/s3-*.jar
    part 'AWS SDK: CloudWatch, its logs, Application Auto Scaling, ECR' "$app"/{cloudwatch,applicationautoscaling,ecr}*.jar
    part 'AWS SDK: sign-in' "$app"/{sts,sso,ssooidc}-*.jar
    part 'PDF' "$app"/{pdfbox,fontbox,graphics2d,pdfbox-io}*.jar
    part 'JSON, mathematics, options of the command line' "$app"/{jackson,commons-math3,picocli}*.jar
    part 'theme and icons of the window' "$app"/{atlantafx,ikonli}*.jar
    part 'AWS SDK: what its services share, and small libraries' "$app"/*.jar
    part 'sample traces' "$app/sample-traces"
    part 'licences, bill of materials, manual, icons, start script' "$target/deb/usr"
}

"$JAVA_HOME/bin/javac" -d "$work" "$packaging/FirstFrame.java"
exec 7> "$work/display"
Xvfb -displayfd 7 -noreset -screen 0 1440x900x24 -nolisten tcp -fbdir "$work/screen" > "$work/Xvfb.log" 2>&1 &
screen=$!
trap 'kill "$screen"' EXIT
while [[ ! -s $work/display ]]; do sleep 0.1; done
display=$(< "$work/display")

for ((run = 0; run <= runs; run++)); do
    packaged "$name"; frame window 0
    packaged "$name-uncached"; frame window-uncached 0
    from_source; frame window-source 0
    packaged "$name"; frame memory 10 "$sample"
    packaged scaleout; help help
    packaged scaleout-uncached; help help-uncached
    # The first round only fills the system's file cache.
    ((run > 0)) || rm "$work"/{window,window-uncached,window-source,memory,help,help-uncached}
done

cat <<END
Median of $runs (least to most), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg):

| what | packaged | packaged, without AOT cache | from source, plain class path |
|---|---|---|---|
| first frame of the window, ms | $(median window 1) | $(median window-uncached 1) | $(median window-source 1) |
| first frame with a sample to open, ms | $(median memory 1) | | |
| resident 10 s after it, MB | $(median memory 2) | | |
| \`scaleout --help\`, ms | $(median help 1) | $(median help-uncached 1) | |

$(parts)

END
for file in "$target"/*.deb "$target"/*.rpm; do
    echo "$(basename -- "$file"): $(megabytes "$(stat -c %s "$file")") MB"
done
