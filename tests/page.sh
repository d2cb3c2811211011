#!/bin/sh
# Tries the page in a headless Chromium: no request and nothing stored, the keyboard alone, what a screen reader is told,
# no script, a slow processor, narrow screens, large text. With a folder, pictures of every screen go there.
#     tests/page.sh target/release/hangup [FOLDER]
# Needs chromium, python3 and a Japanese font; on Debian they are installed if they are missing.
set -eu
program=$(realpath "${1:?the program}")
here=$(realpath "$(dirname "$0")")
pictures=${2:+$(mkdir -p "$2" && realpath "$2")}
missing=""
command -v chromium > /dev/null || missing="chromium"
fc-list :lang=ja 2> /dev/null | grep -q . || missing="$missing fonts-ipafont-gothic"
if [ -n "$missing" ]; then
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends $missing > /dev/null
fi
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$program" page -o "$folder/check.html"
"$program" page --verify "$folder/check.html"
PYTHONDONTWRITEBYTECODE=1 python3 "$here/page/try.py" "$folder/check.html" "$here/../questions.yaml" $pictures
