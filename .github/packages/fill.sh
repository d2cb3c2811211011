#!/bin/sh
# Fills the templates for Homebrew, Scoop and winget.
#     .github/packages/fill.sh VERSION REPOSITORY SHA256SUMS FOLDER
# VERSION without a v; REPOSITORY the address of the project on its forge; SHA256SUMS as `sha256sum` prints it, with a
# line for every archive. Writes nothing if a checksum is missing.
set -eu
version=${1:?the version} repository=${2:?the address of the repository} sums=${3:?the file of checksums}
folder=${4:?the folder to write to}
templates=$(dirname "$0")/templates

fail() {
    echo "error: $1" >&2
    exit 1
}

printf '%s\n' "$version" | grep -Eqx '[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?' || fail "\`$version\` is not a version such as 1.2.3"
printf '%s\n' "$repository" | grep -Eqx 'https://[A-Za-z0-9._/-]*[A-Za-z0-9]' || fail "\`$repository\` is not an address such as https://…/hangup"
[ -r "$sums" ] || fail "cannot read $sums"

script=$(mktemp)
trap 'rm -f "$script"' EXIT
printf 's|@VERSION@|%s|g\ns|@REPOSITORY@|%s|g\n' "$version" "$repository" > "$script"
for target in $(sed -n 's/.*@SHA256:\([a-z0-9_-]*\)@.*/\1/p' "$templates"/*.in | sort -u); do
    sum=$(sed -n "s/^\([0-9a-f]\{64\}\) [ *]hangup-$version-$target\.[a-z.]*\$/\1/p" "$sums")
    [ "${#sum}" -eq 64 ] || fail "$sums has no checksum, or more than one, of hangup-$version-$target"
    printf 's|@SHA256:%s@|%s|g\n' "$target" "$sum" >> "$script"
done

mkdir -p "$folder"
for template in "$templates"/*.in; do
    file=$folder/$(basename "$template" .in)
    sed -f "$script" "$template" > "$file"
    if grep -n '@[A-Z0-9]*[:@]' "$file"; then fail "$template asks for something unknown"; fi
    echo "$file"
done
