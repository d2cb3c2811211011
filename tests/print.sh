#!/bin/sh
# Prints the sheet as HTML, for every state and on both kinds of paper, and demands one page for each language.
#     tests/print.sh target/release/hangup [STATE...]
# Needs chromium and pdfinfo.
set -eu
program=$(realpath "${1:?the program}")
questions=$(realpath "$(dirname "$0")/../questions.yaml")
shift
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
[ $# -gt 0 ] || set -- $(sed -n 's/^  - code: //p' "$questions")
bad=0
for state in "$@"; do
    for paper in letter a4; do
        for lang in en ja; do
            "$program" sheet --lang "$lang" --state "$state" --paper "$paper" --force -o s.html
            chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=s.pdf \
                --user-data-dir="$folder/profile" s.html 2> /dev/null
            pages=$(pdfinfo s.pdf | sed -n 's/^Pages: *//p')
            if [ "$pages" != 1 ]; then
                echo "$state on $paper in $lang: $pages pages"
                bad=1
            fi
        done
    done
done
[ "$bad" = 0 ] && echo "$# states: one page for each language"
