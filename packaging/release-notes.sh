#!/usr/bin/env bash
# Prints what the changelog says of a release: release-notes.sh v1.2.3. The tag must be the version of the POM.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/version.sh"
if [[ ${1:-} != "v$version" ]]; then
    echo "The tag is ${1:-missing}, but the version of pom.xml is $version." >&2
    exit 1
fi
notes=$(awk -v version="$version" '/^## /{ wanted = index($2, version) == 1 && length($2) == length(version); next } wanted' "$root/.github/CHANGELOG.md")
if [[ -z ${notes//[[:space:]]/} ]]; then
    echo ".github/CHANGELOG.md says nothing of $version." >&2
    exit 1
fi
echo "$notes"
