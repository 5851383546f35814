#!/bin/sh
# `tidings serve` beside nginx with gzip_static, serving the same feed of about 120 KB: requests a second and their ratio, no pass or fail.
# `make bench-serve` calls it. SECONDS_EACH=n measures each for n seconds (5); each is measured twice in turn, and the better counts.
set -eu
cd "$(dirname "$0")/../.."

work=$(pwd)/.build/bench-serve
seconds=${SECONDS_EACH:-5}
tidings=${TIDINGS:-$(pwd)/.build/release/tidings}

[ -n "${SKIP_BUILD:-}" ] || ${SWIFT:-swift} build --configuration release --product tidings >&2

rm -rf "$work"
mkdir -p "$work/articles" "$work/nginx"
cd "$work"
"$tidings" init --quiet
sed -i 's|^feedsURL:.*|feedsURL: https://feeds.example/|' tidings.yaml
# Forty articles of three kilobytes each, whose words do not repeat, so that they pack as news does.
awk 'BEGIN {
  srand(7)
  for (article = 1; article <= 40; article++) {
    name = sprintf("articles/bench-%02d.md", article)
    printf "---\ntitle: Article %d of the bench\ndate: 2026-11-%02dT%02d:00:00+08:00\nlanguage: en\n---\n\n", article, 1 + article % 20, article % 24 > name
    for (words = 0; words < 335; words++) {
      word = ""
      for (letters = 3 + int(rand() * 8); letters > 0; letters--) word = word sprintf("%c", 97 + int(rand() * rand() * 26))
      printf "%s%s", word, words % 60 == 59 ? ".\n\n" : " " > name
    }
    close(name)
  }
}'
TIDINGS_NOW=2026-11-23T08:00:00+08:00 "$tidings" publish --quiet
cp public/news.atom nginx/
gzip -9 -k nginx/news.atom
cat >nginx.conf <<CONF
worker_processes auto;
pid $work/nginx.pid;
error_log $work/error.log;
daemon off;
events { worker_connections 1024; }
http {
  types { application/atom+xml atom; }
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000000;
  open_file_cache max=100;
  gzip_static on;
  gzip_vary on;
  server { listen 127.0.0.1:18081 backlog=1024; root $work/nginx; }
}
CONF

nginx -p "$work" -c "$work/nginx.conf" 2>/dev/null &
nginx=$!
"$tidings" serve --quiet --port 18080 --access-log none &
ours=$!
trap 'kill $nginx $ours 2>/dev/null || true' EXIT
for port in 18080 18081; do
  tries=0
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/news.atom")" = 200 ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo "nobody serves at port $port" >&2; exit 1; }
    sleep 0.1
  done
done

# Requests a second for a port and fields; the better of two runs.
rate() {
  port=$1
  shift
  wrk -t1 -c64 -d"${seconds}s" "$@" "http://127.0.0.1:$port/news.atom" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors: " $0 > "/dev/stderr" }'
}
tag() { curl -s -I -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1/news.atom" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'; }
size() { curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1/news.atom" | wc -c; }

echo "The feed has $(wc -c <nginx/news.atom) bytes; packed, nginx sends $(size 18081) and tidings $(size 18080)."
compare() {
  name=$1
  theirs=0
  ours_rate=0
  for _ in 1 2; do
    theirs=$(printf '%s %s' "$theirs" "$(rate 18081 $2)" | awk '{ print ($1 > $2 ? $1 : $2) }')
    ours_rate=$(printf '%s %s' "$ours_rate" "$(rate 18080 $3)" | awk '{ print ($1 > $2 ? $1 : $2) }')
  done
  awk -v n="$name" -v o="$ours_rate" -v t="$theirs" 'BEGIN { printf "%-28s tidings %9.0f/s   nginx %9.0f/s   ratio %.2f\n", n, o, t, o / t }'
}
compare "200, gzip" "-HAccept-Encoding:gzip" "-HAccept-Encoding:gzip"
compare "200, as it is" "-HX:y" "-HX:y"
compare "304" "-HAccept-Encoding:gzip -HIf-None-Match:$(tag 18081)" "-HAccept-Encoding:gzip -HIf-None-Match:$(tag 18080)"
