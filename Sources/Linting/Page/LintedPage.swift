import Findings
import Markup

/// The HTML of a mail, ready to be looked at from every side.
struct LintedPage {
  /// The source.
  let html: String
  let document: Document
  /// Every element in document order, the root first.
  let elements: [Element]
  let light: StyledPage
  /// Nil when the mail says nothing of a dark palette: then programs make one of their own, which nobody can foresee.
  let dark: StyledPage?

  init(_ html: String) throws {
    self.html = html
    document = try HTMLParser.document(html)
    elements = [document.root].compactMap(\.self) + (document.root?.descendants ?? [])
    light = try StyledPage(document, scheme: .light, knowsDark: false)
    dark = Self.knowsDark(elements) ? try StyledPage(document, scheme: .dark, knowsDark: Self.supportsDark(elements)) : nil
  }

  /// The elements that somebody sees or hears.
  var seen: [Element] { elements.filter { !light.style(of: $0).isHidden } }

  /// The elements of a name that somebody sees or hears.
  func seen(_ names: String...) -> [Element] {
    elements.filter { names.contains($0.name) && !light.style(of: $0).isHidden }
  }

  /// All that is read in an element, on one line.
  func words(of element: Element) -> String {
    let pieces = TextPieces.of(element, in: self)
    return pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// All that is read in the mail, on one line.
  var text: String { document.root.map { words(of: $0) } ?? "" }

  /// Where an element stands, for a finding.
  func place(_ element: Element, _ name: String? = nil) -> CheckPlace {
    CheckPlace(
      name: name ?? "<\(element.name)>", position: element.line > 0 ? SourcePosition(line: element.line, column: 1) : nil, specification: ""
    )
  }

  /// The mail as a whole.
  var whole: CheckPlace { CheckPlace(name: "mail", position: nil, specification: "") }

  private static func knowsDark(_ elements: [Element]) -> Bool {
    supportsDark(elements) || elements.contains { $0.name == "style" && $0.text.lowercased().contains("prefers-color-scheme") }
  }

  /// Whether a program that has a dark canvas may use it (CSS Color Adjustment Level 1 §2.2).
  private static func supportsDark(_ elements: [Element]) -> Bool {
    elements.contains { element in
      let name = element["name"]?.lowercased()
      if element.name == "meta", name == "color-scheme" || name == "supported-color-schemes" {
        return element["content"]?.lowercased().contains("dark") ?? false
      }
      return element.name == "style" && element.text.lowercased().filter { !$0.isWhitespace }.contains(#/[;{}]color-scheme:[a-z]*dark/#)
    }
  }
}
