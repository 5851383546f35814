"""Opens an HTML file in headless Chromium as a phone and a desktop, light and dark: render_page.py FILE. Prints what is seen, as JSON.

For each: the width that the page needs, the text with the least contrast against what is behind it (WCAG 2.1, 1.4.3), and how much
text there is. Nothing is fetched. With a folder as second argument, a screenshot of each is left there.
"""

import json
import os
import sys

from playwright.sync_api import sync_playwright

MEASURE = """() => {
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
  let least = { contrast: 21, text: "" }, letters = 0
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), element = walk.currentNode.parentElement
    const range = document.createRange()
    range.selectNodeContents(walk.currentNode)
    if (!text || !range.getBoundingClientRect().height || getComputedStyle(element).visibility === "hidden") continue
    letters += text.length
    const [light, dark] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < least.contrast) least = { contrast, text: text.slice(0, 60) }
  }
  return { needs: document.documentElement.scrollWidth, contrast: least.contrast, text: least.text, letters }
}"""

seen = []
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"])
    for width in (375, 700):
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
            page.goto("file://" + os.path.abspath(sys.argv[1]), wait_until="domcontentloaded")
            seen.append({"width": width, "scheme": scheme, **page.evaluate(MEASURE)})
            if len(sys.argv) > 2:
                page.screenshot(path=os.path.join(sys.argv[2], f"{width}-{scheme}.png"), full_page=True)
            page.close()
    browser.close()
print(json.dumps(seen, ensure_ascii=False))
