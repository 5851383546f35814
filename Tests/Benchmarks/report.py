"""Reads the lines that the contenders printed and writes one table; of several runs the fastest counts."""

import json
import sys

NAMES = {
    "store": "Tidings, store to RSS + Atom + JSON",
    "memory": "Tidings, memory to RSS + Atom",
    "textwriter": "xmlTextWriter, memory to RSS + Atom",
    "writer": "Tidings, memory to nowhere",
    "textwriter alone": "xmlTextWriter, memory to nowhere",
    "feedgen": "feedgen 1.0.0, JSON lines to RSS + Atom",
}
MEGABYTE = 1_000_000


def rate(run, clock="seconds"):
    return run["bytes"] / run[clock] / MEGABYTE


def fastest(runs):
    best = {}
    for run in runs:
        key = (run["name"], run["articles"])
        if key not in best or run["seconds"] < best[key]["seconds"]:
            best[key] = run
    return best


runs = [json.loads(line) for line in sys.stdin if line.strip()]
changes = [run for run in runs if run["name"] == "change"]
best = fastest(run for run in runs if run["name"] != "change")
most = max(articles for _, articles in best)
print(f"{'':42}{'articles':>9}{'MB':>8}{'seconds':>9}{'CPU s':>8}{'MB/s':>8}{'peak MB':>9}")
for (name, articles), run in sorted(best.items(), key=lambda item: (list(NAMES).index(item[0][0]), item[0][1])):
    size, peak = run["bytes"] / MEGABYTE, run["peak"] / MEGABYTE
    print(f"{NAMES[name]:42}{articles:>9}{size:>8.1f}{run['seconds']:>9.3f}{run['processor']:>8.3f}{rate(run):>8.1f}{peak:>9.1f}")

print()
for ours, theirs, target in [("store", "feedgen", 5), ("store", "textwriter", 1), ("memory", "textwriter", 1), ("writer", "textwriter alone", 3)]:
    ratio, of_processor = (rate(best[ours, most], clock) / rate(best[theirs, most], clock) for clock in ("seconds", "processor"))
    print(f"{ours} / {theirs}: {ratio:.2f} in bytes per second, {of_processor:.2f} per CPU second (wanted: at least {target})")
few = min(articles for name, articles in best if name == "store")
growth = best["store", most]["peak"] - best["store", few]["peak"]
print(f"memory for {most - few} articles more, store to files: {growth / MEGABYTE:+.1f} MB")

print()
print("One article changed, three feeds with archives by month; 'everything' is the first build of all")
print(f"{'articles':>9}{'everything s':>14}{'import ms':>11}{'build ms':>10}{'release ms':>12}{'draft ms':>10}{'files':>7}{'as before':>11}")
for size in sorted({run["articles"] for run in changes}):
    same = [run for run in changes if run["articles"] == size]
    imported, built, released, drafted = (1000 * min(run[step] for run in same) for step in ("imported", "built", "released", "drafted"))
    print(f"{size:>9}{max(run['first'] for run in same):>14.1f}{imported:>11.1f}{built:>10.1f}{released:>12.1f}{drafted:>10.1f}", end="")
    print(f"{same[-1]['files']:>7}{same[-1]['unchanged']:>11}")
