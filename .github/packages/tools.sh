#!/bin/sh
# Installs what build.sh needs beside Rust, in the versions it was tried with. Takes options of `cargo install`.
set -eu
for tool in cargo-auditable@0.7.7 cargo-deb@3.8.0; do
    case $(uname -s)/$tool in
        Linux/* | */cargo-auditable*) cargo install --quiet --locked "$@" "$tool" ;;
    esac
done
