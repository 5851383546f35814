"""Lets newsboat look at one feed, as it does each time it is started: newsboat_visit.py HOME URL. Prints, as JSON, what it shows then.

newsboat is a reader that real subscribers use. It runs without a terminal; what it understood is read from its cache, which stays in HOME
from visit to visit, as does what it remembers to ask with: the entity tag and the date.
"""

import json
import os
import sqlite3
import subprocess
import sys


def visit(home, url):
    urls, cache, config = (os.path.join(home, part) for part in ("urls", "cache.db", "config"))
    with open(urls, "w", encoding="utf-8") as file:
        file.write(f"{url}\n")
    open(config, "w").close()
    run = subprocess.run(
        ["newsboat", "-u", urls, "-c", cache, "-C", config, "-x", "reload"],
        env={**os.environ, "HOME": home, "LC_ALL": "C.UTF-8", "no_proxy": "127.0.0.1", "http_proxy": ""},
        capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        sys.exit(f"newsboat ended with {run.returncode}: {run.stderr or run.stdout}")
    with sqlite3.connect(cache) as database:
        rows = database.execute(
            "SELECT title, guid, url, pubDate, content FROM rss_item WHERE deleted = 0 ORDER BY pubDate DESC, id").fetchall()
    return [dict(zip(("title", "id", "link", "date", "text"), row)) for row in rows]


if __name__ == "__main__":
    print(json.dumps(visit(*sys.argv[1:])))
