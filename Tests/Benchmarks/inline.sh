#!/bin/sh
# Our inliner beside css-inline (Rust) and premailer on a newsletter of 80 KB with 100 rules: ratios, no pass or fail.
# `make bench-inline` calls it. The contenders take turns; of each the fastest turn counts, in processor time, in which other work on
# the machine does not show.
set -eu
cd "$(dirname "$0")/../.."

work=.build/bench
python=.venv/bin/python
turns=${TURNS:-5}

${SWIFT:-swift} build --configuration release --product benchmarks
mkdir -p "$work"
"$python" Tests/Benchmarks/newsletter.py "$work/newsletter.html"

turn=0
while [ "$turn" -lt "$turns" ]; do
  turn=$((turn + 1))
  .build/release/benchmarks inline "$work/newsletter.html" 200
  "$python" Tests/Benchmarks/inline_contender.py css-inline "$work/newsletter.html" 200
done >"$work/inline.jsonl"
"$python" Tests/Benchmarks/inline_contender.py premailer "$work/newsletter.html" 3 >>"$work/inline.jsonl"

"$python" Tests/Benchmarks/inline_report.py <"$work/inline.jsonl"
