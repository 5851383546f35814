"""Lets newsboat fetch feeds from a local server: newsboat.py FOLDER FILE... Prints, as JSON, what it shows of each file.

newsboat is a reader that real subscribers use. It runs without a terminal; what it understood is read from its cache.
"""

import functools
import http.server
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading

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
        urls, cache, config = (os.path.join(home, part) for part in ("urls", "cache.db", "config"))
        with open(urls, "w", encoding="utf-8") as file:
            file.write(f"{base}{name}\n")
        open(config, "w").close()
        run = subprocess.run(
            ["newsboat", "-u", urls, "-c", cache, "-C", config, "-x", "reload"],
            env={**os.environ, "HOME": home, "LC_ALL": "C.UTF-8", "no_proxy": "127.0.0.1", "http_proxy": ""},
            capture_output=True, text=True, timeout=120)
        if run.returncode != 0:
            sys.exit(f"newsboat ended with {run.returncode}: {run.stderr or run.stdout}")
        with sqlite3.connect(cache) as database:
            rows = database.execute("SELECT title, guid, url, pubDate, content FROM rss_item ORDER BY pubDate DESC, id").fetchall()
    return [dict(zip(("title", "id", "link", "date", "text"), row)) for row in rows]


print(json.dumps({name: shown(name) for name in names}))
server.shutdown()
