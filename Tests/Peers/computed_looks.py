"""What Chromium computes for the text of pages: computed_looks.py FOLDER, which holds NAME.html. Prints JSON: page → palette → texts.

A text is an element with words of its own that are seen: its name, colour, the colour behind it (all layers together), and the size of its
letters. An element over a picture is told as such.
"""

import json
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

LOOKS = """() => {
  const numbers = (css) => (css.match(/[\\d.]+/g) || ["0", "0", "0", "0"]).map(Number)
  const over = (front, back) => {
    const alpha = front.length > 3 ? front[3] : 1
    return [0, 1, 2].map((i) => front[i] * alpha + back[i] * (1 - alpha))
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark")
  const behind = (element) => {
    const around = element.parentElement ? behind(element.parentElement) : { color: dark ? [18, 18, 18] : [255, 255, 255], picture: false }
    const style = getComputedStyle(element), own = numbers(style.backgroundColor), alpha = own.length > 3 ? own[3] : 1
    const picture = style.backgroundImage != "none"
    return { color: over(own, around.color), picture: picture || (around.picture && alpha < 1) }
  }
  const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility == "visible"
  const own = (element) => [...element.childNodes].some((node) => node.nodeType == 3 && node.data.replace(/[\\s\\u00ad\\u034f\\u200a-\\u200f\\ufeff]/g, ""))
  return [...document.body.querySelectorAll("*"), document.body].filter((element) => own(element) && seen(element)).map((element) => {
    const style = getComputedStyle(element), layers = behind(element)
    return { name: element.localName, text: element.textContent.replace(/\\s+/g, "").slice(0, 20), color: over(numbers(style.color), layers.color).map(Math.round),
      background: layers.color.map(Math.round), picture: layers.picture, size: parseFloat(style.fontSize) }
  })
}"""

report = {}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"])
    page = browser.new_page(viewport={"width": 700, "height": 900})
    page.route("**/*", lambda route: route.abort())
    for source in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
        report[source.stem] = {}
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.set_content(source.read_text(encoding="utf-8"), wait_until="commit")
            page.wait_for_function("document.readyState !== 'loading'")
            report[source.stem][scheme] = page.evaluate(LOOKS)
print(json.dumps(report, ensure_ascii=False))
