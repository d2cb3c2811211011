#!/bin/sh
# Runs the fuzz targets for a stated number of executions each, ten million and more together, on stable Rust:
#     tests/fuzz/run.sh               all of them
#     tests/fuzz/run.sh free_text     one of them
# Needs `cargo install cargo-fuzz`. Inputs that are found go to corpus/, which is not kept.
set -eu
cd "$(dirname "$0")"
export RUSTC_BOOTSTRAP=1

# TARGET EXECUTIONS LONGEST_INPUT SEEDS...
run() {
    target=$1 executions=$2 longest=$3
    shift 3
    [ "$wanted" = all ] || [ "$wanted" = "$target" ] || return 0
    mkdir -p "corpus/$target"
    echo "== $target"
    cargo fuzz run --fuzz-dir . -s none "$target" "corpus/$target" "$@" -- \
        -runs="$executions" -max_len="$longest" -print_final_stats=1 -verbosity=1
}

wanted=${1:-all}
run score_line 4000000 300 seeds/score_line
run free_text 4000000 200 seeds/free_text
run case_file 2000000 400 seeds/case_file ../cases
run interview 300000 300 seeds/interview
run question_file 200000 20000 ../questions ../questions/invalid ../questions/doubtful
