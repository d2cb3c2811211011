#!/usr/bin/env bash
# How fast `hangup score` is, with whole and with brief lines, beside `jq` doing the least comparable thing on the same
# file; the programs in turn, so that a machine that slows down slows them all.
#
#     cargo build --release && tests/bench/score.sh [LINES [ROUNDS [OTHER_HANGUP]]]
set -euo pipefail
lines=${1:-1000000} rounds=${2:-1} other=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 - "$lines" >"$folder/answers.jsonl" <<'PY'
import itertools, json, random, sys
random.seed(1)
ids = """claimed_japanese_official claimed_other_authority threatened_deportation_or_passport asked_money asked_id
parcel_contraband moved_to_app_or_video secrecy_or_isolation deadline number_hidden_or_foreign""".split()
for number in range(int(sys.argv[1])):
    answers = {name: random.choice(["yes", "no", "unsure"]) for name in random.sample(ids, 6)}
    print(json.dumps({"id": str(number), "state": "WA", "answers": answers}))
PY
run() { /usr/bin/env time -f "$1: %e s elapsed, %U + %S s processor, %M kB peak" "${@:2}" <"$folder/answers.jsonl" >/dev/null; }
echo "$lines lines, $(du -h "$folder/answers.jsonl" | cut -f1)"
for ((round = 1; round <= rounds; round++)); do
  run "hangup score" target/release/hangup score
  run "hangup score --brief" target/release/hangup score --brief
  [ -z "$other" ] || run "$other score" "$other" score
  run "jq -c {id, n}" jq -c '{id, n: (.answers | length)}'
done
