"""Compares pages before and after inlining by what Chromium computes: compare_inlining.py FOLDER, which holds NAME.html and our NAME.out.html.

Prints one JSON object a page: `seen` (where ours does not look like the original, in any of four views or under a pointer), `bare` (the
same without any <style>, in the view of a desktop program), and for css-inline and premailer where their style attributes say something
else than ours.
"""

import json
import logging
import os
import pathlib
import sys

import css_inline
import premailer
from playwright.sync_api import sync_playwright

VIEWS = [(width, scheme) for width in (375, 700) for scheme in ("light", "dark")]
DESKTOP = (700, "light")

# Everything that the browser computes for each element of the body, and what their style attributes hold, as longhands.
MEASURE = """(attributes) => [document.documentElement, document.body, ...document.body.querySelectorAll(":not(style)")].map((element) => {
  const style = attributes ? element.style : getComputedStyle(element), found = { "": element.localName + "." + element.className }
  for (let place = 0; place < style.length; place++) found[style[place]] = style.getPropertyValue(style[place])
  return found
})"""
BARE = "() => document.querySelectorAll('style').forEach((style) => style.remove())"


class Browser:
    def __init__(self, playwright):
        self.chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"])
        self.page = self.chromium.new_page()
        self.page.route("**/*", lambda route: route.abort())

    def show(self, html, view=DESKTOP, bare=False):
        self.page.set_viewport_size({"width": view[0], "height": 900})
        self.page.emulate_media(color_scheme=view[1])
        self.page.set_content(html, wait_until="commit")
        self.page.wait_for_function("document.readyState !== 'loading'")
        if bare:
            self.page.evaluate(BARE)

    def computed(self, html, view=DESKTOP, bare=False):
        self.show(html, view, bare)
        return self.page.evaluate(MEASURE, False)

    def declared(self, html):
        self.show(html)
        return self.page.evaluate(MEASURE, True)

    def pointed(self, html):
        self.show(html)
        found = []
        for place in self.page.query_selector_all("[data-hover]"):
            place.hover()
            found += self.page.evaluate(MEASURE, False)
        return found


def differences(ours, theirs):
    if len(ours) != len(theirs):
        return [f"{len(ours)} elements, not {len(theirs)}"]
    found = []
    for left, right in zip(ours, theirs):
        for key in sorted(left.keys() | right.keys()):
            if left.get(key) != right.get(key):
                found.append(f"<{left['']}> {key}: {left.get(key)!r}, not {right.get(key)!r}")
    return found


def with_css_inline(html):
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(html)


def with_premailer(html):
    # It fetches what <link> and @import name unless told not to, and writes hover rules where no attribute can hold them.
    return premailer.Premailer(html, allow_network=False, exclude_pseudoclasses=True, cssutils_logging_level=logging.CRITICAL).transform()


def report(browser, original, ours):
    found = {"seen": [], "bare": differences(browser.computed(ours, bare=True), browser.computed(original))}
    for view in VIEWS:
        found["seen"] += [f"{view[0]} {view[1]}: {line}" for line in differences(browser.computed(ours, view), browser.computed(original, view))]
    found["seen"] += [f"pointed at: {line}" for line in differences(browser.pointed(ours), browser.pointed(original))]
    declared = browser.declared(ours)
    for name, inline in (("css-inline", with_css_inline), ("premailer", with_premailer)):
        try:
            theirs = inline(original)
        except Exception as error:  # what a peer makes of a page is what is asked, its failures too
            found[name] = [f"refused: {error!r}"]
            continue
        found[name] = differences(declared, browser.declared(theirs))
    return found


def main(folder):
    with sync_playwright() as playwright:
        browser = Browser(playwright)
        for path in sorted(pathlib.Path(folder).glob("*.out.html")):
            name = path.name.removesuffix(".out.html")
            original = (path.parent / f"{name}.html").read_text(encoding="utf-8")
            print(json.dumps({"name": name, **report(browser, original, path.read_text(encoding="utf-8"))}, ensure_ascii=False))


main(sys.argv[1])
