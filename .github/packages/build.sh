#!/usr/bin/env bash
# Builds what people install, into target/packages: an archive, and where `cargo deb` is at hand a Debian package.
#     .github/packages/build.sh
# Needs python3 and cargo-auditable, which writes into the program which crates it was built from.
# The same commit, toolchain and tools give the same bytes in every folder. PROGRAM=FILE packs a program built already.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=.github/packages
out=target/packages
stage=$out/stage

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
target=$(rustc -vV | sed -n 's/^host: //p')
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
ending=""
case $target in *windows*) ending=.exe ;; esac

# The program as released. No path of the machine it was built on stays in it.
build() {
  local folder home flags
  folder=$(cargo locate-project --message-format plain)
  home=${CARGO_HOME:-$HOME/.cargo}
  flags=("--remap-path-prefix=${folder%?Cargo.toml}=hangup" "--remap-path-prefix=$home=cargo")
  CARGO_ENCODED_RUSTFLAGS=$(printf '%s\x1f%s' "${flags[@]}") CARGO_TARGET_DIR=$out/build \
    cargo auditable build --release --locked
}

# What goes along with it, made by the program itself or from the files of this repository.
accompany() {
  local program=$1
  rm -rf "$stage"
  mkdir -p "$stage/man/ja" "$stage/completions"
  cp "$program" "$stage/hangup$ending"
  "$program" --lang en man --dir "$stage/man"
  "$program" --lang ja man --dir "$stage/man/ja"
  "$program" --lang en completions bash > "$stage/completions/hangup.bash"
  "$program" --lang en completions zsh > "$stage/completions/_hangup"
  "$program" --lang en completions fish > "$stage/completions/hangup.fish"
  "$program" --lang en completions powershell > "$stage/completions/_hangup.ps1"
  cp README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE "$stage"
  cp src/fonts/OFL.txt "$stage/LICENSE-OFL"
  cargo metadata --format-version 1 --locked --filter-platform "$target" |
    python3 "$here/licences.py" > "$stage/LICENSES-CRATES.txt"
}

debian() {
  mkdir -p "$out/debian"
  sh "$here/debian/copyright.sh" > "$out/debian/copyright"
  sh "$here/debian/changelog.sh" "$version" > "$out/debian/changelog"
  # A program built elsewhere is packed to be looked at, not handed out.
  CARGO_TARGET_DIR=${built%/release/*} cargo deb --no-build --locked ${PROGRAM:+--fast} --output "$out/"
}

if [ -z "${PROGRAM:-}" ]; then
  build
  built=$out/build/release/hangup$ending
else
  built=$out/given/release/hangup$ending
  mkdir -p "${built%/*}"
  cp "$PROGRAM" "$built"
fi
accompany "$built"
python3 "$here/archive.py" "$stage" "$out/hangup-$version-$target"
if command -v cargo-deb > /dev/null; then debian; fi
