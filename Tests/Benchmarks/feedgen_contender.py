"""The same entries through feedgen 1.0.0: RSS and Atom from lines of JSON. Prints one line of JSON as `benchmarks` does."""

import datetime
import json
import os
import resource
import sys
import time

from feedgen.feed import FeedGenerator


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


def add(feed, article):
    entry = feed.add_entry(order="append")
    entry.id(article["id"])
    entry.title(article["title"])
    entry.link(href=article["url"])
    entry.published(moment(article["published"]))
    entry.updated(moment(article["updated"]))
    for name in article["authors"]:
        entry.author({"name": name, "email": "news@example.edu"})
    for tag in [article["section"], *article["tags"]]:
        entry.category(term=tag)
    entry.summary(article["summary"])
    entry.content(article["content"], type="html")


def main(source, folder):
    started, processor = time.perf_counter(), time.process_time()
    feed = FeedGenerator()
    feed.id("tag:example.edu,2026:feeds/news")
    feed.title("University News")
    feed.description("All news")
    feed.link(href="https://www.example.edu/", rel="alternate")
    feed.language("en")
    count = 0
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            add(feed, json.loads(line))
            count += 1
    files = [os.path.join(folder, "feedgen.rss"), os.path.join(folder, "feedgen.atom")]
    feed.rss_file(files[0])
    feed.atom_file(files[1])
    seconds = time.perf_counter() - started
    print(
        json.dumps(
            {
                "name": "feedgen",
                "articles": count,
                "bytes": sum(os.path.getsize(file) for file in files),
                "seconds": seconds,
                "processor": time.process_time() - processor,
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            }
        )
    )


main(sys.argv[1], sys.argv[2])
