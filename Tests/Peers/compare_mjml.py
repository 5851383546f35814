"""Renders MJML by mjml-python and compares it with ours: compare_mjml.py FOLDER, which holds NAME.mjml and our NAME.html. Prints JSON.

Both are read as trees. Of each, in document order: the words that are seen, where the links lead, which images there are with their alt
texts, how wide images and columns are. What only Outlook sees is a comment and does not count; nor does what is fixed to be unseen.
"""

import html.parser
import json
import pathlib
import re
import sys

import mjml

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Seen(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.links, self.images, self.columns = [], [], [], []
        self.open = []

    def handle_starttag(self, name, attributes):
        values = dict(attributes)
        style = re.sub(r"\s", "", values.get("style") or "")
        hidden = name in ("head", "style", "script", "title") or "max-height:0" in style and "display:none" in style and name == "div" \
            and "mj-menu-trigger" not in (values.get("class") or "")
        if name not in VOID:
            self.open.append((name, hidden))
        if any(hidden for _, hidden in self.open):
            return
        if name == "a":
            self.links.append(values.get("href"))
        if name == "img":
            width = re.match(r"\d+", values.get("width") or "")
            self.images.append([values.get("src"), values.get("alt") or "", int(width.group()) if width else None])
        for part in (values.get("class") or "").split():
            if part.startswith("mj-column-p"):
                self.columns.append(re.sub(r"-?(\d+)-(\d+)$", r"-\1", part))

    def handle_endtag(self, name):
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == name:
                del self.open[place:]
                return

    def handle_data(self, data):
        if not any(hidden for _, hidden in self.open):
            self.words += data.replace("\u200a", " ").split()


def seen(text):
    reader = Seen()
    reader.feed(text)
    return {"words": reader.words, "links": reader.links, "images": reader.images, "columns": reader.columns}


report = {}
for source in sorted(pathlib.Path(sys.argv[1]).glob("*.mjml")):
    theirs = mjml.mjml2html(source.read_text(encoding="utf-8"))
    theirs = seen(theirs if isinstance(theirs, str) else theirs.html)
    ours = seen(source.with_suffix(".html").read_text(encoding="utf-8"))
    report[source.stem] = {key: [ours[key], theirs[key]] for key in ours if ours[key] != theirs[key]}
print(json.dumps(report, ensure_ascii=False))
