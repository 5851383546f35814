"""Prints the best turn of each contender of send.sh, and ours in relation to smtp-source."""

import json
import sys

best = {}
for line in sys.stdin:
    turn = json.loads(line)
    if turn["name"] not in best or turn["wall"] < best[turn["name"]]["wall"]:
        best[turn["name"]] = turn
peer = best["smtp-source"]
print(f"{peer['messages']} messages of {peer['size']} bytes, 10 connections, to smtp-sink on this machine")
for name, turn in best.items():
    rate = turn["messages"] / turn["wall"]
    ratio = peer["wall"] / turn["wall"]
    print(
        f"{name:14} {rate:8.0f}/s  {ratio:5.2f} of smtp-source  {turn['cpu'] / turn['messages'] * 1e6:7.0f} µs processor a message"
        f"  {turn['peakKiB'] // 1024} MB"
    )
