# Sourced by ./scaleout and ./verify. Shell built-ins where possible: ./scaleout pays for this at every start.

is_jdk_25() {
    local line
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    while IFS= read -r line; do
        [[ $line == 'JAVA_VERSION="25"'* || $line == 'JAVA_VERSION="25.'* ]] && return 0
    done < "$1/release"
    return 1
}

# Exports JAVA_HOME as a JDK 25; exits with 2 and says what to install where there is none.
use_jdk_25() {
    local java candidate
    [[ -n ${JAVA_HOME:-} ]] && is_jdk_25 "$JAVA_HOME" && return
    if java=$(command -v java) && java=$(readlink -f "$java" 2> /dev/null); then
        candidate=${java%/bin/java*}
    fi
    for candidate in "${candidate:-}" \
            /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
            "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            '/c/Program Files/Eclipse Adoptium'/* '/c/Program Files/Java'/*; do
        if is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    cat >&2 <<'END'
Scale-Out Planner needs a JDK 25 (with javac) and found none in JAVA_HOME, on the PATH or in the usual folders.
Install one of these, then run the same command again:
    Debian, Ubuntu:  sudo apt-get install openjdk-25-jdk    (or Temurin 25 from https://adoptium.net/installation/linux)
    macOS:           brew install --cask temurin@25
    Windows:         winget install EclipseAdoptium.Temurin.25.JDK
    any, by SDKMAN:  sdk install java 25-tem
Or set JAVA_HOME to the folder of a JDK 25 that lies elsewhere.
END
    exit 2
}

# need_on_debian PACKAGE FILE-PATTERN...: on Debian and Ubuntu, each package must be there, seen by one of its files.
# As root installs what is missing; else prints the command and exits with 2. On other systems does nothing.
need_on_debian() {
    [[ -e /etc/debian_version ]] || return 0
    local missing=''
    while (($# > 0)); do
        compgen -G "$2" > /dev/null || missing+=" $1"
        shift 2
    done
    [[ -n $missing ]] || return 0
    if ((EUID == 0)); then
        echo "Installing the system libraries that JavaFX needs:$missing" >&2
        # shellcheck disable=SC2086  # a list of names, split on purpose
        DEBIAN_FRONTEND=noninteractive bash -c 'apt-get install -qq --no-install-recommends "$@" 2> /dev/null ||
            { apt-get update -qq && apt-get install -qq --no-install-recommends "$@"; }' install $missing > /dev/null && return 0
    fi
    echo "JavaFX needs system libraries that are missing here. Install them, then run the same command again:" >&2
    echo "    sudo apt-get install$missing" >&2
    exit 2
}

# The Maven wrapper unpacks with unzip, and without it fails its own checksum test: the JDK can do it as well.
use_maven_wrapper() {
    command -v unzip > /dev/null || PATH=$PATH:$1/.mvn/unzip
}
