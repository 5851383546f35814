import Findings
import Markup

extension CheckRule {
  static let stylesheetXSLT = CheckRule(
    "stylesheet-xslt", .hint, "HTML Living Standard, XSLT",
    "Give a style sheet of type text/css, and link a page for people: browsers are taking XSLT out.")
}

/// Looks at the style sheets that a document names for browsers.
struct StylesheetCheck {
  /// They stand in front of the root element, which is never far.
  static func run(_ text: String, _ check: Check) {
    for match in text.prefix(4096).matches(of: /<\?xml-stylesheet\s([^?]*)\?>/)
    where match.1.contains(/\btype\s*=\s*["'](text|application)\/(xsl|xslt\+xml|xml)["']/) {
      let line = text[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let place = CheckPlace(
        name: "xml-stylesheet", text: "", position: SourcePosition(line: line, column: 1),
        specification: "Associating Style Sheets with XML")
      check.report(.stylesheetXSLT, at: place, "the style sheet is XSLT")
    }
  }
}
