#!/bin/sh
# `tidings send` beside Postfix's smtp-source, both to the same smtp-sink: 20,000 messages of 40 KB over 10 connections, the ledger on; without
# and with DKIM. Messages a second and their ratio, no pass or fail. `make bench-send` calls it; MESSAGES=n takes another number.
set -eu
cd "$(dirname "$0")/../.."

work=$(pwd)/.build/bench-send
messages=${MESSAGES:-20000}
port=${PORT:-18025}
tidings=${TIDINGS:-$(pwd)/.build/release/tidings}
root=$(pwd)
python=$root/.venv/bin/python

[ -n "${SKIP_BUILD:-}" ] || ${SWIFT:-swift} build --configuration release --product tidings >&2

rm -rf "$work"
mkdir -p "$work"
cp -R tidings.yaml articles feeds templates "$work/"
cd "$work"
export TIDINGS_NOW=2026-11-23T08:00:00+08:00 USER=bench TIDINGS_RELAY="smtp://127.0.0.1:$port?tls=none" TIDINGS_CLIENT_NAME=bench.example
"$tidings" publish --quiet
awk -v n="$messages" 'BEGIN { print "email,name"; for (i = 1; i <= n; i++) printf "reader%d@example.org,Reader %d\n", i, i }' >list.csv
"$tidings" subscribers import list.csv --newsletter weekly --confirmed bench --quiet
"$tidings" digest submit weekly-1 --even-if-thin --quiet
"$tidings" digest approve weekly-1 --even-if-thin --quiet
"$tidings" dkim new rsa.pem --domain example.edu --selector rsa >/dev/null 2>&1
"$tidings" dkim new ed.pem --domain example.edu --selector ed --ed25519 >/dev/null 2>&1
"$tidings" send weekly-1 --to one@example.org --through folder=one --quiet
size=$(cat one/*.eml | wc -c)

/usr/sbin/smtp-sink -u "$(id -un)" "127.0.0.1:$port" 256 &
sink=$!
trap 'kill $sink 2>/dev/null || true' EXIT
sleep 1
cp tidings.sqlite before.sqlite

# Each contender sends everything; what it took is told in seconds of the wall and of its processor.
measure() {
  name=$1
  shift
  "$python" "$root/Tests/Benchmarks/timed.py" "$name" "$messages" "$size" "$@"
}
fresh() {
  rm -f tidings.sqlite tidings.sqlite-*
  cp before.sqlite tidings.sqlite
}
{
  for turn in 1 2; do
    measure smtp-source /usr/sbin/smtp-source -d -s 10 -l "$size" -m "$messages" -f news@example.edu -t reader@example.org "127.0.0.1:$port"
    fresh
    measure tidings "$tidings" send weekly-1 --yes --quiet
  done
  fresh
  TIDINGS_DKIM="example.edu rsa=rsa.pem ed=ed.pem" measure tidings-dkim "$tidings" send weekly-1 --yes --quiet
} >results.jsonl
"$python" "$root/Tests/Benchmarks/send_report.py" <results.jsonl
