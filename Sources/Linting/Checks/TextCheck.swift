import Findings
import Markup

/// Looks at whether text can be read: contrast in both palettes, size, room between lines.
struct TextCheck {
  let lint: Lint

  func run() {
    for element in lint.page.seen where !element.ownText.isEmpty {
      checkContrast(of: element)
      checkSize(of: element)
      if lint.page.light.style(of: element).isOverPicture {
        lint.report(AccessibilityRule.contrastOverPicture.rule, at: element, "\(lint.page.words(of: element).quoted) stands on a picture")
      }
    }
  }

  private func checkContrast(of element: Element) {
    let palettes = [lint.page.light] + [lint.page.dark].compactMap(\.self)
    for palette in palettes {
      let style = palette.style(of: element)
      let needed = style.isLarge ? 3.0 : 4.5
      let ratio = style.contrast
      if ratio >= needed || style.isHidden { continue }
      let colors = "\(style.color.over(style.background).hexadecimal) on \(style.background.hexadecimal)"
      let mode = palette.scheme == .dark ? " in dark mode" : ""
      lint.report(
        AccessibilityRule.contrast.rule, at: element,
        "\(lint.page.words(of: element).quoted) has a contrast of \(Ratio(ratio))\(mode) (\(colors)); \(Ratio(needed)) is needed")
    }
  }

  private func checkSize(of element: Element) {
    let style = lint.page.light.style(of: element)
    let isParagraph = element.ownText.count >= 120
    let least = isParagraph ? 14.0 : 12.0
    if style.fontSize < least - 0.01, !["sup", "sub"].contains(element.name) {
      let size = (style.fontSize * 10).rounded() / 10
      lint.report(AccessibilityRule.textSmall.rule, at: element, "\(lint.page.words(of: element).quoted) is \(size) px high")
    }
    if isParagraph, let height = style.lineHeight, height < style.fontSize * 1.2 {
      lint.report(
        AccessibilityRule.lineHeight.rule, at: element, "the lines of \(lint.page.words(of: element).quoted) stand close together")
    }
  }
}
