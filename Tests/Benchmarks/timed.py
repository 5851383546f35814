"""Runs a program to its end, and prints a line of JSON with the time that it took: timed.py NAME MESSAGES SIZE PROGRAM ..."""

import json
import resource
import subprocess
import sys
import time

name, messages, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
start = time.monotonic()
subprocess.run(sys.argv[4:], check=True, stdout=subprocess.DEVNULL)
wall = time.monotonic() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {
            "name": name, "messages": messages, "size": size, "wall": wall, "cpu": usage.ru_utime + usage.ru_stime,
            "peakKiB": usage.ru_maxrss,
        }
    )
)
