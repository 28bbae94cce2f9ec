#!/usr/bin/env bash
# Installs what the scripts here need on Debian or Ubuntu; as root. The only place that lists it.
set -euo pipefail
DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends \
        binutils dpkg-dev fakeroot rpm librsvg2-bin \
        libgtk-3-0 libxtst6 libpangoft2-1.0-0 fonts-dejavu-core \
        xvfb xauth xz-utils \
        imagemagick lintian mmdebstrap procps util-linux > /dev/null
# Not in every release: the test says so where it is missing.
DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends rpmlint > /dev/null 2>&1 || true
