#!/usr/bin/env bash
# Makes installers of target/image (see image.sh): installer.sh [deb|rpm|msi|dmg]…, or all for the system it runs on.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
summary='Shows where the seconds of a SageMaker scale-out go'
maintainer='Scale-Out Planner maintainers <scaleout-planner@users.noreply.github.com>'
licence_notice="Licences of what is inside are in /usr/share/doc/$name."

# The files of a Linux package, in the places that Linux has for them: nothing in /opt, and no script at installation,
# because the desktop's own triggers see to menus and file types where there is a desktop.
stage() {
    local files=$1 share=$1/usr/share launcher side
    rm -rf "$files"
    mkdir -p "$files/usr/bin" "$files/usr/lib/$name/bin" "$share"/{applications,mime/packages,man/man1,"doc/$name"}
    cp -a "$image/lib" "$files/usr/lib/$name"
    rm -rf "$files/usr/lib/$name/lib"/{libapplauncher.so,*.png} "$files/usr/lib/$name/lib/runtime/bin/keytool"
    for launcher in scaleout "$name"; do
        arguments "$app/$launcher.cfg" > "$files/usr/lib/$name/lib/app/$launcher.args"
        rm "$files/usr/lib/$name/lib/app/$launcher.cfg"
    done
    rm -f "$files/usr/lib/$name/lib/app/.jpackage.xml"
    cp "$packaging/linux/scaleout" "$files/usr/lib/$name/bin"
    ln -s "../lib/$name/bin/scaleout" "$files/usr/bin/scaleout"
    cp "$packaging/linux/$name.desktop" "$share/applications"
    cp "$packaging/linux/$name.xml" "$share/mime/packages"
    for side in 16 32 48 64 128 256; do
        mkdir -p "$share/icons/hicolor/${side}x$side/apps"
        rsvg-convert -w "$side" -h "$side" "$packaging/icons/$name.svg" -o "$share/icons/hicolor/${side}x$side/apps/$name.png"
    done
    mkdir -p "$share/icons/hicolor/scalable/apps"
    cp "$packaging/icons/$name.svg" "$share/icons/hicolor/scalable/apps"
    "$packaging/linux/man.sh" "$launchers/scaleout" | gzip -9n > "$share/man/man1/scaleout.1.gz"
    fold -s -w 79 "$root/.github/CHANGELOG.md" | sed 's/ *$//' | gzip -9n > "$share/doc/$name/changelog.gz"
    cp "$target/$name-$version.cdx.json" "$share/doc/$name/sbom.cdx.json"
    copyright > "$share/doc/$name/copyright"
    find "$files" -type d -exec chmod 755 {} +
    find "$files" -type f -exec chmod 644 {} +
    chmod 755 "$files/usr/lib/$name/bin/scaleout" "$files/usr/lib/$name/lib/runtime/bin"/* "$files/usr/lib/$name/lib/runtime/lib/jspawnhelper"
    find "$files" -exec touch -h -d "@$(released)" {} +
}

copyright() {
    cat <<END
Copyright 2026 the authors of Scale-Out Planner, who license it under the Apache License, Version 2.0;
its text is in /usr/lib/$name/lib/app/licences/LICENSE (on Debian also in /usr/share/common-licenses/Apache-2.0).

The package also holds software of others, under the licences named below. Their texts and notices are in
/usr/lib/$name/lib/app/licences, those of the Java runtime in /usr/lib/$name/lib/runtime/legal
(the GNU General Public License is on Debian in /usr/share/common-licenses/GPL-2).
Source code of each is where the package's sbom.cdx.json says; every library is on Maven Central with its sources.

END
    cat "$app/licences/LIST.txt"
}

# The options of a jpackage launcher as an argument file of java.
arguments() {
    local here=/usr/lib/$name/lib/app
    sed -n 's/^java-options=//p' "$1" | grep -v jpackage | sed "s:\$APPDIR:$here:"
    printf '%s\n' -cp "$(sed -n "s:^app.classpath=\$APPDIR:$here:p" "$1" | paste -sd:)" scaleout.app.Main
}

# Shared libraries that must come from elsewhere, one a line.
foreign_libraries() {
    { find "$1" -type f '(' -name '*.so' -o -perm -u+x ')' -exec readelf -d {} + 2> /dev/null || true; } |
            sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u |
            while IFS= read -r library; do
                [[ -n $(find "$1" -name "$library" -print -quit) ]] || echo "$library"
            done
}

# The Debian packages that bring those libraries, as dpkg-shlibdeps finds them; JavaFX also opens some by name. Since the
# change of time_t some are called …t64, from Debian 13 and Ubuntu 24.04 on: a package made here installs there, and back.
debian_depends() {
    local work=$target/made/shlibdeps
    mkdir -p "$work/debian"
    printf 'Source: %s\n\nPackage: %s\nArchitecture: any\n' "$name" "$name" > "$work/debian/control"
    (cd -- "$work" && find "$1" -type f '(' -name '*.so' -o -path '*/bin/java' ')' -print0 |
            xargs -0 dpkg-shlibdeps -O --ignore-missing-info -l"$1/usr/lib/$name/lib/runtime/lib" \
                -l"$1/usr/lib/$name/lib/runtime/lib/server" 2> "$work/log" | sed -n 's/^shlibs:Depends=//p' |
            sed -E 's/(lib(gtk-3|glib2\.0)-0)(t64)?( \([^)]*\))?/\1\4 | \1t64\4/g')
}

make_deb() {
    need dpkg-deb dpkg-shlibdeps fakeroot rsvg-convert
    local files=$target/deb out=$target/${name}_${version}_$(dpkg --print-architecture).deb
    stage "$files"
    mkdir -p "$files/DEBIAN" "$files/usr/share/lintian/overrides"
    cp "$packaging/linux/lintian-overrides" "$files/usr/share/lintian/overrides/$name"
    cat > "$files/DEBIAN/control" <<END
Package: $name
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$files" | cut -f1)
Depends: $(debian_depends "$files"), fonts-dejavu-core
Section: utils
Priority: optional
Description: $summary
 A visualizer and what-if planner for the scale-out of Amazon SageMaker AI
 inference endpoints: from a traffic spike to a serving instance, phase by
 phase, and what image cache, data cache or 10-second metrics would change.
 .
 With a window and a command line; brings its own Java runtime.
END
    (cd -- "$files" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
    chmod 644 "$files"/DEBIAN/*
    SOURCE_DATE_EPOCH=$(released) dpkg-deb --root-owner-group -Zxz -z6 --build "$files" "$out" > /dev/null
    echo "$out"
}

make_rpm() {
    need rpmbuild rsvg-convert readelf
    local files=$target/rpm
    stage "$files"
    {
        cat <<END
Name: $name
Version: $version
Release: 1
Summary: $summary
License: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0 AND MIT AND BSD-3-Clause AND OFL-1.1
Vendor: Scale-Out Planner
Packager: $maintainer
Group: Applications/Engineering
AutoReqProv: no
Requires: dejavu-sans-fonts
END
        foreign_libraries "$files" | grep -v '^ld-linux' | sed 's/.*/Requires: &()(64bit)/'
        cat <<END
%description
A visualizer and what-if planner for the scale-out of Amazon SageMaker AI
inference endpoints: from a traffic spike to a serving instance, phase by
phase, and what image cache, data cache or 10-second metrics would change.
With a window and a command line; brings its own Java runtime.
$licence_notice
%install
cp -a %{staged}/. %{buildroot}
%files
/usr/bin/scaleout
/usr/lib/$name
/usr/share/applications/$name.desktop
/usr/share/mime/packages/$name.xml
/usr/share/icons/hicolor/*/apps/$name.*
%doc /usr/share/doc/$name
/usr/share/man/man1/scaleout.1.gz
%changelog
* $(LC_ALL=C date -u -d "@$(released)" '+%a %b %d %Y') $maintainer - $version-1
- See /usr/share/doc/$name/changelog.gz
END
    } > "$target/made/$name.spec"
    build_rpm "$target/made/$name.spec" "$files" w6.xzdio "$target"
    echo "$target/$name-$version-1.$(uname -m).rpm"
}

# On their own systems jpackage knows best; each associates .scaleout.
make_by_jpackage() {
    local kind=$1
    printf '%s\n' extension=scaleout mime-type=application/x-scaleout 'description=Scale-Out Planner file' > "$target/scaleout-type.properties"
    local more=()
    [[ $kind != msi ]] || more=(--win-menu --win-per-user-install --win-upgrade-uuid 3d0e5a7c-6a0f-4f0e-9d0b-6f2f6f1a7c55)
    "$JAVA_HOME/bin/jpackage" --type "$kind" --app-image "$image" --name "$name" --app-version "$package_version" \
            --vendor 'Scale-Out Planner' --license-file "$root/LICENSE" --file-associations "$target/scaleout-type.properties" \
            --dest "$target" "${more[@]}"
    ls "$target"/*."$kind"
}

if (($# == 0)); then
    case $system in linux) set -- deb rpm ;; mac) set -- dmg ;; windows) set -- msi ;; esac
fi
for kind; do
    case $kind in
        deb) make_deb ;;
        rpm) make_rpm ;;
        msi | dmg) make_by_jpackage "$kind" ;;
        *) echo "installer.sh knows deb, rpm, msi and dmg, not $kind." >&2; exit 2 ;;
    esac
done
(cd -- "$target" && for file in *.deb *.rpm *.dmg *.msi *.cdx.json; do
    [[ ! -e $file ]] || sha256sum "$file" 2> /dev/null || shasum -a 256 "$file"
done > SHA256SUMS)
