"""Renders MJML by mjml-python and compares it with ours as trees: compare_mjml.py FOLDER, which holds NAME.mjml and our NAME.html.

Prints JSON: for each name a list of differences, each with the place in our tree, what differs ("img width"), our value and theirs; a
property that is not there is "-", one without a value "empty". With a name as second argument, both trees of that design are printed instead.

What only Outlook sees is a comment and does not count, nor does the head but for its title, its fonts and the widths of columns. Both
trees are brought to one form: rows, cells and blocks of the layout are boxes; a box that says nothing of its own is left out; boxes
that hold nothing but one other are one box with the properties of both. HTML of the designer keeps the names of its elements.
"""

import html.parser
import json
import pathlib
import re
import sys

import mjml

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LAYOUT = {"table", "tr", "td", "div", "tbody"}
SIDES = ("top", "right", "bottom", "left")
# Properties that show, with what they are when nobody says so.
SHOWN = {
    "background-color", "background-image", "background-position", "background-repeat", "background-size", "border-radius", "color",
    "direction", "font-family", "font-size", "font-style", "font-weight", "height", "letter-spacing", "line-height", "max-height",
    "text-align", "text-decoration", "text-transform", "vertical-align", "width", "max-width", "table-layout",
}
ATTRIBUTES = {
    "href", "src", "alt", "title", "target", "rel", "name", "srcset", "sizes", "usemap", "cellpadding", "cellspacing", "data-id", "data-part",
    "lang", "dir", "role", "aria-label", "scope", "type",
}
# Said once or twice, it shows once.
IDEMPOTENT = SHOWN | {"align", "class"} | ATTRIBUTES
DEFAULTS = {
    "padding-top": "0", "padding-right": "0", "padding-bottom": "0", "padding-left": "0", "font-size": "0", "line-height": "0",
    "direction": "ltr", "width": "100%", "max-width": "100%", "height": "auto", "background-color": "transparent",
    "role": "presentation", "rel": "", "title": "", "cellpadding": "0", "cellspacing": "0", "background-size": "auto",
    "background-repeat": "repeat", "background-position": "center top", "table-layout": "auto", "text-decoration": "none",
    "text-transform": "none", "font-weight": "normal", "border-radius": "0", "vertical-align": "top",
}


class Node:
    def __init__(self, name, properties=None, children=None):
        self.name, self.properties, self.children = name, properties or {}, children if children is not None else []


class Reader(html.parser.HTMLParser):
    """Reads HTML as a tree; a tag that is left open is closed by the end of what it stands in."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self.open = [self.root]

    def handle_starttag(self, name, attributes):
        node = Node(name, dict(attributes))
        self.open[-1].children.append(node)
        if name not in VOID:
            self.open.append(node)

    def handle_endtag(self, name):
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].name == name:
                del self.open[place:]
                return

    def handle_data(self, data):
        self.open[-1].children.append(data)


def length(value):
    value = re.sub(r"(?<![\d.])0(px|%|em)", "0", value.strip())
    # Whole pixels are enough, since Outlook rounds the others down, and so are two digits of a share.
    return re.sub(r"(\d\d+)\.\d+px", r"\1px", re.sub(r"(\.\d\d)\d+%", r"\1%", value))


def colour(value):
    value = value.strip().lower()
    return "#" + "".join(digit * 2 for digit in value[1:]) if re.fullmatch(r"#[0-9a-f]{3}", value) else value


def four(value):
    parts = [length(part) for part in value.split()]
    parts += parts[len(parts) - 2:len(parts) - 1] if len(parts) == 3 else []
    return {1: parts * 4, 2: parts * 2, 4: parts}.get(len(parts), parts * 4)[:4]


def line(value):
    """A border, whatever the order of its parts; none when it is not drawn."""
    parts = sorted(colour(length(part)) for part in value.split())
    return " ".join(parts) if parts and "none" not in parts and parts != ["0"] else None


def declarations(style):
    for declaration in re.split(r";(?![^(]*\))", style or ""):
        name, found, value = declaration.partition(":")
        if found:
            yield name.strip().lower(), re.sub(r"\s+", " ", value.replace("!important", "").strip())


def properties(node):
    """What an element says of its look and its meaning."""
    found, attributes = {}, node.properties
    for name, value in declarations(attributes.get("style")):
        if name == "padding":
            found.update({f"padding-{side}": part for side, part in zip(SIDES, four(value))})
        elif name == "border":
            found.update({f"border-{side}": line(value) for side in SIDES})
        elif re.fullmatch(r"border-(top|right|bottom|left)", name):
            found[name] = line(value)
        elif name == "background":
            found.update(background(value))
        elif name.startswith("padding-") or name in SHOWN:
            found[name] = value
    if "bgcolor" in attributes:
        found.setdefault("background-color", attributes["bgcolor"])
    if "background" in attributes:
        found.setdefault("background-image", f"url('{attributes['background']}')")
    if "valign" in attributes:
        found.setdefault("vertical-align", attributes["valign"])
    for name in ("width", "height"):
        if name in attributes and "%" not in attributes[name]:
            found[name] = re.sub(r"^(\d+).*", r"\1px", attributes[name]) if attributes[name] != "auto" else "auto"
    if "align" in attributes:
        found["align"] = attributes["align"]
    found.update({name: attributes[name] or "" for name in ATTRIBUTES & attributes.keys() if attributes[name] is not None})
    if node.name == "input":
        # What ties a label to its button has random names with them.
        found.pop("name", None)
    columns = []
    for part in (attributes.get("class") or "").split():
        if part.startswith("mj-column-"):
            # Outlook and old phones round: four digits of a share are more than they can show.
            columns.append(re.sub(r"-(\d+)-\d+$", r"-\1", part))
        elif not part.startswith("mj-"):
            found["class"] = f"{found['class']} {part}" if "class" in found else part
    if columns:
        found["column"] = columns[0]
    return {name: tidy(name, value) for name, value in found.items() if value is not None and tidy(name, value) != DEFAULTS.get(name)}


def tidy(name, value):
    value = re.sub(r"\s+", " ", value.strip())
    if name.endswith("color"):
        return colour(value)
    if name == "font-family":
        return value.replace('"', "'").replace(", ", ",")
    if name == "background-image":
        return re.sub(r"url\(['\"]?(.*?)['\"]?\)", r"url(\1)", value)
    if name in ATTRIBUTES or name in ("class", "column", "align") or name.startswith("border-") and name != "border-radius":
        return value
    return length(value)


def background(value):
    image = re.search(r"url\(.*?\)", value)
    found = {"background-image": image.group()} if image else {}
    first = value.split()[0] if value else ""
    if first and not first.startswith("url") and first != "none":
        found["background-color"] = first
    return found


def is_unseen(node):
    style = dict(declarations(node.properties.get("style")))
    classes = node.properties.get("class") or ""
    if node.name in ("head", "style", "script", "title"):
        return True
    preheader = style.get("max-height", "").startswith("0") and style.get("display") == "none"
    return preheader and "mj-menu-trigger" not in classes and node.name == "div"


def normal(node, inside=False):
    """The children of a node in the common form; `inside` the HTML of the designer nothing is left out."""
    children = []
    for child in node.children:
        if isinstance(child, str):
            text = re.sub(r"[\s\u200a]+", " ", child).strip(" ")
            if text:
                children.append(text)
        elif not is_unseen(child):
            children += element(child, inside)
    return children


def element(node, inside):
    said = properties(node)
    is_layout = node.name in LAYOUT and not inside or node.name == "tbody"
    is_own = not is_layout and node.name not in ("p", "span") or inside
    name = node.name if is_own and node.name != "tbody" else "box"
    children = normal(node, inside or holds_html(node))
    if name != "box":
        return [Node(name, said, children)]
    if len(children) == 1 and isinstance(children[0], Node) and children[0].name == "box":
        return [Node("box", merged(said, children[0].properties), children[0].children)]
    return [Node("box", said, children)] if said else children


def holds_html(node):
    """Whether what stands in an element is the designer's: blocks of text, links, cells of a table of data."""
    style = dict(declarations(node.properties.get("style")))
    is_data = node.name == "table" and "color" in style and "table-layout" in style or node.name == "table" and "cellpadding" in node.properties \
        and node.properties.get("role") != "presentation" and "font-family" in style and "mj-accordion" not in (node.properties.get("class") or "")
    return is_data or node.name in ("a", "p", "span") or "font-family" in style and node.name in ("div", "td")


def merged(outer, inner):
    both = dict(outer)
    for name, value in inner.items():
        if name not in both or name in IDEMPOTENT and both[name] == value:
            both[name] = value
        else:
            both[name] = f"{both[name]} > {value}"
    return both


def without_ours(node, report):
    """Takes away boxes of ours that would shift all others, and tells of each."""
    for place, child in reversed(list(enumerate(node.children))):
        if isinstance(child, str):
            continue
        if child.properties.get("role") == "navigation" and child.name == "div":
            report.append({"place": "", "what": "box role", "ours": "navigation", "theirs": "-"})
            child.properties["role"] = None
        if "width:0.01%" in (child.properties.get("style") or ""):
            report.append({"place": "", "what": "box strut", "ours": "0.01%", "theirs": "-"})
            del node.children[place]
            continue
        without_ours(child, report)


def told(node):
    return json.dumps(node, ensure_ascii=False) if isinstance(node, str) else node.name


def form(node):
    """Everything about a node, but for properties that have rows of their own among the differences that are meant."""
    if isinstance(node, str):
        return node
    known = {"img": {"alt", "height", "line-height", "max-width"}}.get(node.name, set())
    said = sorted((name, value) for name, value in node.properties.items() if name not in known)
    return json.dumps([node.name, said, [form(child) for child in node.children]], ensure_ascii=False)


def differences(ours, theirs, place, report):
    def differ(what, here, there):
        report.append({"place": place, "what": what, "ours": here or "empty", "theirs": there or "empty"})

    if isinstance(ours, str) or isinstance(theirs, str):
        if ours != theirs:
            differ("text", told(ours), told(theirs))
        return
    if ours.name != theirs.name:
        differ("element", ours.name, theirs.name)
    for name in sorted(ours.properties.keys() | theirs.properties.keys()):
        if ours.properties.get(name) != theirs.properties.get(name):
            differ(f"{ours.name} {name}", ours.properties.get(name, "-"), theirs.properties.get(name, "-"))
    if len(ours.children) == len(theirs.children):
        there = sorted(map(form, theirs.children))
        here = list(map(form, ours.children))
        if here != list(map(form, theirs.children)) and sorted(here) == there:
            differ(f"{ours.name} order", " ".join(map(told, ours.children)), " ".join(map(told, theirs.children)))
            return
    if len(ours.children) != len(theirs.children):
        differ("children", " ".join(map(told, ours.children)), " ".join(map(told, theirs.children)))
    for number, (here, there) in enumerate(zip(ours.children, theirs.children)):
        differences(here, there, f"{place}/{number}", report)


def read(text, report=None):
    reader = Reader()
    reader.feed(text)
    reader.close()
    if report is not None:
        without_ours(reader.root, report)
    whole = next(child for child in reader.root.children if isinstance(child, Node) and child.name == "html")
    parts = {child.name: child for child in whole.children if isinstance(child, Node)}
    title = "".join(part for node in parts["head"].children if isinstance(node, Node) and node.name == "title" for part in node.children)
    body = properties(parts["body"])
    return Node("html", {**properties(whole), **head(text), "title": title.strip()}, [Node("body", body, normal(parts["body"]))])


def head(text):
    """The widths of columns above the breakpoint, and the fonts, which stand in style sheets."""
    query = re.search(r"@media only screen and \(min-width:\s*(\d+)px\)\s*\{(.*?)\}\s*\}", text, re.S)
    fonts = sorted(set(re.findall(r"@import url\(['\"]?(.*?)['\"]?\)", text)))
    return {"breakpoint": query.group(1) if query else "", "fonts": " ".join(fonts)}


def show(node, depth=0):
    print("  " * depth + (node if isinstance(node, str) else f"{node.name} {node.properties}"))
    for child in [] if isinstance(node, str) else node.children:
        show(child, depth + 1)


report = {}
for source in sorted(pathlib.Path(sys.argv[1]).glob("*.mjml")):
    rendered = mjml.mjml2html(source.read_text(encoding="utf-8"))
    theirs = read(rendered if isinstance(rendered, str) else rendered.html)
    report[source.stem] = []
    ours = read(source.with_suffix(".html").read_text(encoding="utf-8"), report[source.stem])
    if len(sys.argv) > 2 and sys.argv[2] == source.stem:
        show(ours)
        print("-" * 60)
        show(theirs)
    differences(ours, theirs, "", report[source.stem])
if len(sys.argv) == 2:
    print(json.dumps(report, ensure_ascii=False))
