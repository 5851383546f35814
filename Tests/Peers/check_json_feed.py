"""Checks a JSON Feed 1.1 document: check_json_feed.py FILE [SCHEMA]. Prints one fault per line; exit 1 if there is any.

The rules that a JSON schema cannot say (https://www.jsonfeed.org/version/1.1/) are written out here.
"""

import json
import os
import re
import sys

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT4

faults = []
raw = open(sys.argv[1], "rb").read()
if raw.startswith(b"\xef\xbb\xbf"):
    faults.append("starts with a byte order mark")


def ordered(pairs):
    keys = [key for key, _ in pairs]
    faults.extend(f"key {key!r} twice" for key in set(keys) if keys.count(key) > 1)
    faults.extend(f"{key!r} is null" for key, value in pairs if value is None)
    faults.extend(f"extension {key!r} has a dot" for key in keys if key.startswith("_") and "." in key)
    return dict(pairs)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


feed = json.loads(raw.decode("utf-8"), object_pairs_hook=ordered)
if len(sys.argv) > 2:
    # The schema of 1.1 refers to that of 1.0, which lies beside it; nothing is fetched.
    folder = os.path.dirname(sys.argv[2])
    beside = [load(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".json")]
    registry = Registry().with_resources((schema["id"], DRAFT4.create_resource(schema)) for schema in beside)
    validator = jsonschema.Draft4Validator(load(sys.argv[2]), registry=registry)
    faults.extend(f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(feed))

TOP = {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
       "authors", "language", "expired", "hubs", "items"}
ITEM = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
        "date_published", "date_modified", "authors", "tags", "language", "attachments"}
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def strings(thing, keys, where):
    faults.extend(f"{where}.{key} is no string" for key in keys if key in thing and not isinstance(thing[key], str))


def known(thing, keys, where):
    faults.extend(f"{where}.{key} is unknown" for key in thing if key not in keys and not key.startswith("_"))


def web(thing, keys, where):
    faults.extend(f"{where}.{key} is no absolute URL" for key in keys
                  if key in thing and not re.match(r"https?://[^/]", str(thing[key])))


def check_authors(thing, where):
    for author in thing.get("authors", []):
        if not set(author) & {"name", "url", "avatar"}:
            faults.append(f"{where}: an author without name, url and avatar")
        known(author, {"name", "url", "avatar"}, f"{where}.authors")


def check_item(item, where):
    known(item, ITEM, where)
    strings(item, ITEM - {"authors", "tags", "attachments"}, where)
    web(item, ["url", "external_url", "image", "banner_image"], where)
    check_authors(item, where)
    if not item.get("id"):
        faults.append(f"{where} has no id")
    if "content_html" not in item and "content_text" not in item:
        faults.append(f"{where} has neither content_html nor content_text")
    for key in ("date_published", "date_modified"):
        if key in item and not DATE.fullmatch(item[key]):
            faults.append(f"{where}.{key} is not RFC 3339: {item[key]}")
    for attachment in item.get("attachments", []):
        known(attachment, {"url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"}, f"{where}.attachments")
        if not attachment.get("url") or not attachment.get("mime_type"):
            faults.append(f"{where}: an attachment without url or mime_type")


if list(feed)[:1] != ["version"] or feed["version"] != "https://jsonfeed.org/version/1.1":
    faults.append("version 1.1 is not the first key")
known(feed, TOP, "feed")
web(feed, ["home_page_url", "feed_url", "next_url", "icon", "favicon"], "feed")
faults.extend(f"{key} is missing" for key in ("title", "home_page_url", "feed_url", "items") if key not in feed)
check_authors(feed, "feed")
for hub in feed.get("hubs", []):
    if set(hub) != {"type", "url"}:
        faults.append("a hub without type and url")
items = feed.get("items", [])
for number, item in enumerate(items):
    check_item(item, f"items[{number}]")
if len({item.get("id") for item in items}) != len(items):
    faults.append("two items with one id")

print("\n".join(faults))
sys.exit(1 if faults else 0)
