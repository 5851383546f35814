"""Reads the lines that the contenders of inline.sh printed and writes what a page costs each, and the ratio to css-inline."""

import json
import sys

NAMES = {"inline": "Tidings", "css-inline": "css-inline 0.24", "premailer": "premailer 3.10"}

best = {}
for line in sys.stdin:
    run = json.loads(line)
    cost = 1000 * run["processor"] / run["articles"]
    best[run["name"]] = min(cost, best.get(run["name"], cost))
for name, cost in best.items():
    print(f"{NAMES[name]:16}{cost:9.2f} ms a page{cost / best['css-inline']:9.2f} x css-inline")
print("wanted: Tidings at most 2 x css-inline")
