# Sourced: the version of the program, which stands in the parent POM only.
# shellcheck shell=bash disable=SC2034,SC2154
version=$(sed -n 's:^    <version>\(.*\)</version>$:\1:p' "$root/pom.xml")
