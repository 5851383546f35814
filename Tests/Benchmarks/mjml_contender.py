"""The same design through mjml-python as often: mjml_contender.py FILE TIMES. Prints one line of JSON as `benchmarks` does."""

import json
import resource
import sys
import time

import mjml

with open(sys.argv[1], encoding="utf-8") as file:
    source = file.read()
times = int(sys.argv[2])
started, processor = time.perf_counter(), time.process_time()
size = 0
for _ in range(times):
    rendered = mjml.mjml2html(source)
    size += len((rendered if isinstance(rendered, str) else rendered.html).encode())
print(
    json.dumps(
        {
            "name": "mjml-python",
            "articles": times,
            "bytes": size,
            "seconds": time.perf_counter() - started,
            "processor": time.process_time() - processor,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
    )
)
