#!/usr/bin/env bash
# Builds the Debian package, lints it, installs it into a folder, runs what was installed, and fills the templates.
#     tests/package.sh                       the last commit, as released: two folders must give the same bytes
#     tests/package.sh target/debug/hangup   a program built already: the same, but for the build
# Needs Debian. Takes what is missing from Debian's packages and crates.io.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:+$(realpath "$1")}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

need() {
  local missing=() sudo=""
  for tool in "$@"; do command -v "${tool%%:*}" > /dev/null || missing+=("${tool##*:}"); done
  [ "${#missing[@]}" -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}
need lintian:lintian dpkg-shlibdeps:dpkg-dev man:man-db fakeroot:fakeroot objcopy:binutils python3:python3 ruby:ruby

tools=$PWD/target/packages/tools
export PATH=$tools/bin:$PATH
for tool in cargo-auditable cargo-deb; do
  command -v "$tool" > /dev/null || { .github/packages/tools.sh --debug --root "$tools" && break; }
done

step() { printf '\n-- %s\n' "$1"; }
fail() { echo "error: $1" >&2; exit 1; }

# Packs in a folder and puts what came of it into $folder/NAME.
pack() {
  local name=$1 place=$2
  (cd "$place" && nice .github/packages/build.sh)
  mkdir -p "$folder/$name"
  mv "$place"/target/packages/hangup[-_]*.* "$folder/$name"
}

step "build twice"
if [ -n "$program" ]; then
  strip -o "$folder/stripped" "$program"
  export PROGRAM=$folder/stripped
  pack one .
  pack two .
else
  git clone -q . "$folder/here"
  git clone -q . "$folder/another place/hangup"
  pack one "$folder/here"
  pack two "$folder/another place/hangup"
fi
for file in "$folder"/one/*; do
  cmp "$file" "$folder/two/${file##*/}" || fail "two builds differ"
  (cd "$folder/one" && sha256sum "${file##*/}")
done
deb=$(echo "$folder"/one/*.deb)

step "lintian"
dpkg --contents "$deb"
echo "explained in .github/packages/debian/lintian-overrides:"
grep -v '^#' .github/packages/debian/lintian-overrides
lintian --display-info --fail-on error,warning "$deb" 2> "$folder/said" || fail "lintian: $(cat "$folder/said")"

step "install"
root=$folder/root
mkdir -p "$root"/var/lib/dpkg/{info,updates}
touch "$root"/var/lib/dpkg/{status,available}
# The libraries it depends on are those of this machine.
fakeroot dpkg --root="$root" --log=/dev/null --force-depends --install "$deb" 2> "$folder/said" ||
  fail "dpkg: $(cat "$folder/said")"
installed=$root/usr/bin/hangup
run() { (cd "$folder" && env -i HOME="$folder" "$installed" "$@"); }

step "run"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
[ "$(run --version)" = "hangup $version" ] || fail "it is not hangup $version: $(run --version)"
run now --lang en | grep -q "HANG UP" || fail "\`hangup now\` does not say HANG UP"
run sheet --lang both -o sheet.pdf && [ -s "$folder/sheet.pdf" ] || fail "it writes no PDF"
pages=0
for page in "$root"/usr/share/man/man1/* "$root"/usr/share/man/ja/man1/*; do
  # A Japanese line without spaces has nothing to be stretched by: that is no fault of the page.
  words=$(MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -E UTF-8 -P cat -l "$page" 2>&1 > "$folder/page" |
    grep -v 'cannot adjust line' || true)
  [ -z "$words" ] && grep -q hangup "$folder/page" || fail "$page: $words"
  pages=$((pages + 1))
done
echo "$pages manual pages"
bash -c 'source "$1"; complete -p hangup' - "$root/usr/share/bash-completion/completions/hangup"
for shell in zsh:zsh/vendor-completions/_hangup fish:fish/vendor_completions.d/hangup.fish; do
  if command -v "${shell%%:*}" > /dev/null; then "${shell%%:*}" -n "$root/usr/share/${shell##*:}"; fi
done

if [ -z "$program" ]; then
  strings -a "$installed" > "$folder/strings"
  if grep -F -e "$HOME/" -e "$PWD" -e "$folder" "$folder/strings"; then
    fail "the program names folders of the machine it was built on"
  fi

  step "bill of materials"
  objcopy -O binary --only-section=.dep-v0 --set-section-flags .dep-v0=alloc "$installed" "$folder/materials"
  python3 - "$folder/materials" << 'END'
import json, re, sys, zlib
listed = {(p["name"], p["version"]) for p in json.loads(zlib.decompress(open(sys.argv[1], "rb").read()))["packages"]}
locked = re.findall(r'^name = "(.*)"\nversion = "(.*)"', open("Cargo.lock").read(), re.M)
assert listed <= set(locked) and {"hangup", "krilla", "libyaml-rs"} <= {name for name, _ in listed}, listed
print(f"{len(listed)} crates named in the program, of {len(locked)} in Cargo.lock")
END
fi

step "templates"
for target in {aarch64,x86_64}-apple-darwin {aarch64,x86_64}-unknown-linux-gnu; do
  printf '%064d  hangup-%s-%s.tar.gz\n' "$((RANDOM + 1))" "$version" "$target"
done > "$folder/SHA256SUMS"
address=https://example.org/hangup
if .github/packages/fill.sh "$version" "$address" "$folder/SHA256SUMS" "$folder/filled" 2> "$folder/refusal"; then
  fail "a missing checksum was not noticed"
fi
[ ! -e "$folder/filled" ] || fail "something was written although a checksum is missing"
printf '%064d *hangup-%s-x86_64-pc-windows-msvc.zip\n' 7 "$version" >> "$folder/SHA256SUMS"
.github/packages/fill.sh "$version" "$address" "$folder/SHA256SUMS" "$folder/filled" > /dev/null
ruby -c "$folder/filled/hangup.rb"
python3 -m json.tool "$folder/filled/hangup.json" > /dev/null
ruby -ryaml -e 'ARGV.each { |file| YAML.load_file(file).fetch("PackageVersion") == "'"$version"'" or abort file }' \
  "$folder"/filled/*.yaml
ruby -ryaml -e 'ARGV.each { |file| YAML.load_file(file).fetch("jobs") }' .github/workflows/*.yml
[ "$(grep -l "$(printf '%064d' 7)" "$folder"/filled/* | wc -l)" -eq 2 ] || fail "the checksum for Windows is misplaced"
echo "$(ls "$folder/filled" | wc -l) files filled"
