"""The same page through css-inline (Rust) and premailer: inline_contender.py NAME FILE RUNS. Prints one line of JSON as `benchmarks` does."""

import json
import logging
import resource
import sys
import time

name, path, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
if name == "css-inline":
    import css_inline

    inline = css_inline.CSSInliner(apply_width_attributes=True, apply_height_attributes=True, keep_at_rules=True, load_remote_stylesheets=False).inline
else:
    import premailer

    def inline(html):
        return premailer.Premailer(html, allow_network=False, cssutils_logging_level=logging.CRITICAL).transform()

with open(path, encoding="utf-8") as file:
    html = file.read()
inline(html)
started, processor, size = time.perf_counter(), time.process_time(), 0
for _ in range(runs):
    size += len(inline(html))
print(json.dumps({
    "name": name, "articles": runs, "bytes": size, "seconds": time.perf_counter() - started, "processor": time.process_time() - processor,
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
}))
