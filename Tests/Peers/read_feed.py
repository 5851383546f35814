"""Prints what feedparser reads from an RSS or Atom file, as JSON: read_feed.py FILE [--all].

feedparser is strict where it matters: `bozo` is set for anything that is not well-formed or wrongly encoded.
"""

import calendar
import json
import sys

import feedparser

# Our content is clean already; what feedparser would take out or rewrite is for us to see.
parsed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)


def seconds(moment):
    return calendar.timegm(moment) if moment else None


def hrefs(entry, rel):
    return [link.href for link in entry.get("links", []) if link.rel == rel]


def extras(entry):
    """What few entries have: where they come from, who helped, what they hang together with."""
    license = entry.get("license") or next(iter(hrefs(entry, "license")), None)
    contributors = [person.get("name") for person in entry.get("contributors", [])]
    return {
        "source": entry.get("source", {}).get("title"), "contributors": contributors, "license": license,
        "via": hrefs(entry, "via"), "related": hrefs(entry, "related"),
        "credit": next((credit.get("content") for credit in entry.get("media_credit", [])), None),
        "thumbnail": next((picture.get("url") for picture in entry.get("media_thumbnail", [])), None),
    }


def texts(things):
    return {name: str(value) for name, value in things.items() if value is not None}


more = {} if len(sys.argv) < 3 else {
    "extras": [extras(entry) for entry in parsed.entries],
    "podcast": texts({"owner": " ".join(parsed.feed.get("publisher_detail", {}).values()),
                      "categories": ", ".join(tag.term for tag in parsed.feed.get("tags", [])),
                      "image": parsed.feed.get("image", {}).get("href"), "type": parsed.feed.get("itunes_type")}),
    "episodes": [texts({"duration": entry.get("itunes_duration"), "episode": entry.get("itunes_episode")})
                 for entry in parsed.entries],
}
print(json.dumps(more | {
    "bozo": str(parsed.get("bozo_exception", "")) if parsed.bozo else None,
    "version": parsed.version,
    "title": parsed.feed.get("title"),
    "id": parsed.feed.get("id"),
    "language": parsed.feed.get("language"),
    "updated": seconds(parsed.feed.get("updated_parsed")),
    "self": next((link.href for link in parsed.feed.get("links", []) if link.rel == "self"), None),
    "entries": [{
        "id": entry.get("id"),
        "title": entry.get("title"),
        "link": entry.get("link"),
        "summary": entry.get("summary"),
        "content": entry.content[0].value if entry.get("content") else None,
        "published": seconds(entry.get("published_parsed")),
        "updated": seconds(entry.get("updated_parsed")),
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "tags": [tag.term for tag in entry.get("tags", [])],
        "enclosures": [
            {"url": link.href, "type": link.get("type"), "length": link.get("length")}
            for link in entry.get("enclosures", [])
        ],
    } for entry in parsed.entries],
}))
