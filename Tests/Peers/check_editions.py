"""Opens the editions of a folder in headless Chromium: check_editions.py FOLDER [SCREENSHOTS]. Prints what is wrong, one JSON object a page.

Each .html is shown 375, 600 and 1200 pixels wide, light and dark, with pictures and without; nothing is fetched, a picture is a
plain drawing of our own. The .json beside it names the headlines in order, each with its language and direction. Faults are: a page that
is wider than the screen, text that is cut off, lies on other text or is hard to read (WCAG 2.2, 1.4.3), a headline that is missing or in
the wrong language or direction, slanted Chinese.
"""

import json
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900"><rect width="1600" height="900" fill="#7a96ad"/>
<path d="M0 900 500 380l340 330 230-200 530 390z" fill="#4b6a83"/><circle cx="1250" cy="240" r="100" fill="#e6dcc0"/></svg>"""

MEASURE = """(expected) => {
  const faults = []
  const channel = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const luminance = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255)
  const parse = (text) => (text.match(/[0-9.]+/g) || []).map(Number)
  const behind = (element) => {
    for (let place = element; place; place = place.parentElement) {
      const colour = parse(getComputedStyle(place).backgroundColor)
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3)
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255]
  }
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page needs ${document.documentElement.scrollWidth}`)

  const pieces = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), element = walk.currentNode.parentElement
    const style = getComputedStyle(element)
    if (!text || style.visibility === "hidden" || style.opacity === "0") continue
    const range = document.createRange()
    range.selectNodeContents(walk.currentNode)
    const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
    if (!boxes.length) continue
    const shown = text.slice(0, 50)
    for (const box of boxes) {
      if (box.left < -0.5 || box.right > width + 0.5) faults.push(`beside the screen: ${shown}`)
      // The box is as high as the font; letters fill the middle of it.
      pieces.push({ shown, left: box.left, right: box.right, top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25 })
    }
    for (let place = element; place && place !== document.body; place = place.parentElement) {
      const outer = getComputedStyle(place)
      if (outer.overflowX === "visible" && outer.overflowY === "visible") continue
      if (place.scrollWidth > place.clientWidth + 1 || place.scrollHeight > place.clientHeight + 1) faults.push(`cut off: ${shown}`)
    }
    const [light, dark] = [luminance(parse(style.color)), luminance(behind(element))].sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${shown}`)
    if (style.fontStyle !== "normal" && /[\\u3400-\\u9fff]/.test(text)) faults.push(`slanted: ${shown}`)
    if (parseFloat(style.fontSize) < 13) faults.push(`small: ${shown}`)
  }
  if (!pieces.length) faults.push("no text")
  pieces.sort((a, b) => a.top - b.top)
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length && pieces[j].top < pieces[i].bottom; j++) {
      const [a, b] = [pieces[i], pieces[j]]
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
        faults.push(`one on the other: ${a.shown} / ${b.shown}`)
    }
  }
  for (const image of document.images) {
    const box = image.getBoundingClientRect()
    if (box.left < -0.5 || box.right > width + 0.5) faults.push(`a picture beside the screen: ${image.alt}`)
    if (!image.hasAttribute("alt")) faults.push(`no alt: ${image.src}`)
  }

  const titles = new Set(expected.headlines.map(headline => headline.text))
  const headings = [...document.querySelectorAll("h2, h3")].filter(heading => titles.has(heading.textContent))
  if (document.documentElement.lang !== expected.language) faults.push(`the page is in ${document.documentElement.lang}`)
  if (getComputedStyle(document.body).direction !== expected.direction) faults.push("the page has the wrong direction")
  if (headings.length !== expected.headlines.length) faults.push(`${headings.length} headlines`)
  headings.forEach((heading, index) => {
    const { text, language, direction } = expected.headlines[index]
    const range = document.createRange()
    range.selectNodeContents(heading)
    const words = range.getBoundingClientRect(), box = heading.getBoundingClientRect()
    if (heading.textContent !== text) faults.push(`not in its place: ${text}`)
    if (heading.closest("[lang]").lang !== language) faults.push(`in ${heading.closest("[lang]").lang}: ${text}`)
    if (getComputedStyle(heading).direction !== direction) faults.push(`wrong direction: ${text}`)
    const gap = direction === "rtl" ? box.right - words.right : words.left - box.left
    if (words.width < 10 || words.height < 10 || gap > 1) faults.push(`not to be seen where it starts: ${text}`)
  })
  return [...new Set(faults)]
}"""


def answer(pictures):
    def route(asked):
        if asked.request.url.startswith("file:"):
            asked.continue_()
        elif pictures and asked.request.resource_type == "image":
            asked.fulfill(content_type="image/svg+xml", body=PICTURE)
        else:
            asked.abort()
    return route


def main(folder, screenshots=None):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"])
        for path in sorted(pathlib.Path(folder).glob("*.html")):
            expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            faults, views = [], 0
            for pictures in (True, False):
                page = browser.new_page()
                page.route("**/*", answer(pictures))
                page.goto(f"file://{path.resolve()}", wait_until="load")
                for width in (375, 600, 1200):
                    for scheme in ("light", "dark"):
                        page.set_viewport_size({"width": width, "height": 900})
                        page.emulate_media(color_scheme=scheme)
                        name = f"{width}-{scheme}{'' if pictures else '-without-pictures'}"
                        faults += [f"{name}: {fault}" for fault in page.evaluate(MEASURE, expected)]
                        views += 1
                        if screenshots:
                            page.screenshot(path=os.path.join(screenshots, f"{path.stem}-{name}.png"), full_page=True)
                page.close()
            print(json.dumps({"name": path.stem, "views": views, "faults": faults}, ensure_ascii=False))
        browser.close()


main(*sys.argv[1:])
