#!/bin/sh
# Prints debian/changelog: the package's own, with one entry. What changed in the program is in CHANGELOG.md, which the
# package carries, too. Needs the version and SOURCE_DATE_EPOCH.
set -eu
cd "$(dirname "$0")/../../.."
version=${1:?the version}
maintainer=$(sed -n 's/^maintainer = "\(.*\)"/\1/p' Cargo.toml)
date=$(LC_ALL=C date -u -d "@$SOURCE_DATE_EPOCH" '+%a, %d %b %Y %H:%M:%S +0000')
printf 'hangup (%s-1) unstable; urgency=medium\n\n' "$version"
printf '  * Package of hangup %s.\n\n' "$version"
printf ' -- %s  %s\n' "$maintainer" "$date"
