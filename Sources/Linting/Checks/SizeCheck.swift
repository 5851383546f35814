import Findings
import Markup

/// Looks at what makes programs cut a mail off or drop its styles.
struct SizeCheck {
  let lint: Lint

  /// Where Gmail cuts a mail off, in bytes of its HTML.
  static let clipping = 102_400
  /// What we want to stay below, since a sender's own links come on top.
  static let goal = 92_160
  /// How many bytes of style sheets Gmail reads, all blocks together.
  static let styles = 16_384
  /// How large one block may be for every program to read it.
  static let block = 8_192

  func run() {
    let bytes = lint.page.html.utf8.count
    if bytes > Self.clipping {
      lint.report(.clipped, "the HTML has \(bytes) bytes; Gmail cuts a mail off at \(Self.clipping)")
    } else if bytes > Self.goal {
      lint.report(.nearlyClipped, "the HTML has \(bytes) bytes; Gmail cuts a mail off at \(Self.clipping)")
    }
    checkSheets()
    checkWidth()
  }

  private func checkSheets() {
    let sheets = lint.page.sheets
    let total = sheets.reduce(0) { $0 + $1.size }
    if total > Self.styles { lint.report(.styleBudget, of: "<style>", "the style sheets have \(total) bytes; Gmail reads \(Self.styles)") }
    for sheet in sheets {
      if sheet.size > Self.block { lint.report(.styleBlock, at: sheet.element, "the style sheet has \(sheet.size) bytes") }
      checkFragility(of: sheet)
    }
    for link in lint.page.elements where link.name == "link" && link["rel"]?.lowercased().contains("stylesheet") == true {
      // Fonts are known to be missing in most programs, and the text is there without them.
      if link["href"]?.contains("fonts.") != true { lint.report(.externalSheet, at: link, "\((link["href"] ?? "").quoted) is not loaded") }
    }
    for element in lint.page.elements {
      guard let style = element["style"], style.lowercased().contains("!important") else { continue }
      lint.report(.importantInline, at: element, "a style attribute says !important")
    }
  }

  /// Things for which Gmail drops everything else in a block: an at-rule inside @media, or an error of grammar.
  private func checkFragility(of sheet: PageStylesheet) {
    let facts = sheet.inventory
    if facts.hasNestedAtRules { lint.report(.styleFragile, at: sheet.element, "an at-rule stands inside another one") }
    if let problem = facts.problems.first { lint.report(.styleFragile, at: sheet.element, problem) }
  }

  /// Whatever is wider than a phone and cannot shrink.
  private func checkWidth() {
    for element in lint.page.seen("table", "div", "td", "img") {
      let declared = lint.page.light.declared(for: element)
      let width = declared.last { $0.property == "width" }?.value
      let isFluid = declared.contains { $0.property == "max-width" } || width?.hasSuffix("%") == true
      let attribute = element["width"].flatMap { Double($0.hasSuffix("px") ? String($0.dropLast(2)) : $0) }
      let pixels = width.flatMap { CSSLength.pixels($0, em: 16, whole: nil) } ?? attribute
      guard let pixels, pixels > 700, !isFluid else { continue }
      lint.report(AccessibilityRule.tooWide.rule, at: element, "it is \(Int(pixels)) px wide, whatever the screen")
    }
  }
}
