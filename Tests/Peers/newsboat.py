"""Lets newsboat fetch feeds from a local server: newsboat.py FOLDER FILE... Prints, as JSON, what it shows of each file."""

import functools
import http.server
import json
import os
import sys
import tempfile
import threading

from newsboat_visit import visit

TYPES = {".rss": "application/rss+xml", ".atom": "application/atom+xml"}


class Handler(http.server.SimpleHTTPRequestHandler):
    def guess_type(self, path):
        return TYPES.get(os.path.splitext(path)[1], "application/octet-stream")

    def log_message(self, *_):
        pass


folder, names = sys.argv[1], sys.argv[2:]
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}/"


def shown(name):
    """One cache for each file: newsboat keeps a guid only once, and our formats share theirs."""
    with tempfile.TemporaryDirectory() as home:
        return visit(home, f"{base}{name}")


print(json.dumps({name: shown(name) for name in names}))
server.shutdown()
