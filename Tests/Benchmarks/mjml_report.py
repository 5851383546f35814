"""Reads the lines of both MJML renderers and writes a table and the ratio; of several runs the fastest counts."""

import json
import sys

best = {}
for run in (json.loads(line) for line in sys.stdin if line.strip()):
    if run["name"] not in best or run["seconds"] < best[run["name"]]["seconds"]:
        best[run["name"]] = run
print(f"{'':14}{'renderings':>11}{'ms each':>9}{'CPU ms':>8}{'KB of HTML':>12}{'peak MB':>9}")
for name, run in sorted(best.items()):
    times = run["articles"]
    each, processor, size = 1000 * run["seconds"] / times, 1000 * run["processor"] / times, run["bytes"] / times / 1000
    print(f"{name:14}{times:>11}{each:>9.3f}{processor:>8.3f}{size:>12.1f}{run['peak'] / 1_000_000:>9.1f}")
ratio = best["mjml-python"]["seconds"] / best["mjml"]["seconds"]
print(f"mjml-python / ours: {ratio:.2f} times as long (wanted: at least 1)")
