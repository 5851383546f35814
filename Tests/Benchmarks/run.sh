#!/bin/sh
# Our feed writers beside feedgen and libxml2's xmlTextWriter: ratios, no pass or fail. `make bench` calls it.
# RUNS=n runs each contender n times (3); the fastest counts. Every contender is a process of its own.
# SIZES="1000 10000" leaves the store of 100,000 articles out, which takes minutes to make.
set -eu
cd "$(dirname "$0")/../.."

work=.build/bench
venv=.build/bench-venv
runs=${RUNS:-3}
sizes=${SIZES:-1000 10000 100000}

${SWIFT:-swift} build --configuration release --product benchmarks
benchmarks=.build/release/benchmarks

if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import feedgen' 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check feedgen==1.0.0
fi

rm -rf "$work"
mkdir -p "$work"
for count in $sizes; do
  echo "Making a store of $count articles ..." >&2
  "$benchmarks" make "$work/$count.sqlite" "$count"
done
"$benchmarks" dump "$work/10000.sqlite" "$work/articles.jsonl"

# To write over a file costs more than to write a new one.
contender() {
  rm -f "$work"/*.rss "$work"/*.atom "$work"/*.json
  "$@"
}

run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  echo "Run $run of $runs ..." >&2
  contender "$benchmarks" store "$work/1000.sqlite" "$work"
  contender "$benchmarks" store "$work/10000.sqlite" "$work"
  contender "$benchmarks" memory "$work/10000.sqlite" "$work"
  contender "$benchmarks" textwriter "$work/10000.sqlite" "$work"
  contender "$benchmarks" writer "$work/10000.sqlite" "$work"
  contender "$benchmarks" textwriterAlone "$work/10000.sqlite" "$work"
  contender "$venv/bin/python" Tests/Benchmarks/feedgen_contender.py "$work/articles.jsonl" "$work"
done >"$work/measurements.jsonl"

# Behind the others, because it changes the stores.
for count in $sizes; do
  run=0
  while [ "$run" -lt "$runs" ]; do
    run=$((run + 1))
    mkdir -p "$work/$count"
    "$benchmarks" change "$work/$count.sqlite" "$work/$count"
  done
done >>"$work/measurements.jsonl"

"$venv/bin/python" Tests/Benchmarks/report.py <"$work/measurements.jsonl"
