#!/bin/sh
# Lists every file the program opens or asks for, and every network call it makes, command by command.
#     tests/privacy.sh target/release/hangup
# Needs strace. Ends with an error if there is a network call.
set -eu
program=$(realpath "${1:?the program}")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
printf 'format_version: 1\nanswers: {asked_money: "yes"}\n' > case.yaml
printf '{"answers":{"asked_money":"yes"}}\n%.0s' $(seq 5000) > lines
yes n | head -60 > typed
bad=0

look() {
    input=$1
    shift
    strace -f -qq -o trace -e trace=%file,%network "$program" "$@" < "$input" > /dev/null 2>&1 || true
    echo "hangup $* < $input"
    grep -v execve trace | sed -n 's/^[0-9]* *\([a-z0-9_]*\)(.*"\(.*\)".* = \(.*\)$/    \1 \2 = \3/p' | sort | uniq -c
    if grep -E '(socket|connect|bind|send(to|msg)|recv(from|msg)|listen|accept4?)\(' trace; then bad=1; fi
}

look /dev/null check --answers case.yaml
look typed check --save saved.yaml
look /dev/null report case.yaml --for police
look /dev/null sheet --lang both -o sheet.html
look /dev/null sheet --lang both -o sheet.pdf
look /dev/null now
look lines score
[ "$bad" = 0 ] && echo "no network call"
