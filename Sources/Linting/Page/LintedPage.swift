import Markup

/// The HTML of a mail, ready to be looked at from every side.
struct LintedPage {
  let html: String
  private let source: HTMLSource
  /// Every element in document order, the root first.
  let elements: [Element]
  /// Its style sheets in document order.
  let sheets: [PageStylesheet]
  let light: StyledPage
  /// Nil when the mail says nothing of a dark palette: then programs make one of their own, which nobody can foresee.
  let dark: StyledPage?

  init(_ html: String) throws {
    self.html = html
    source = try HTMLSource.read(html)
    let document = source.document
    elements = [document.root].compactMap(\.self) + (document.root?.descendants ?? [])
    sheets = elements.filter { $0.name == "style" }.map(PageStylesheet.init)
    light = try StyledPage(document, sheets, scheme: .light, knowsDark: false)
    let supportsDark = Self.supportsDark(elements, sheets)
    let knowsDark =
      supportsDark || sheets.contains { $0.inventory.mediaQueries.contains { $0.lowercased().contains("prefers-color-scheme") } }
    dark = knowsDark ? try StyledPage(document, sheets, scheme: .dark, knowsDark: supportsDark) : nil
  }

  var document: Document { source.document }

  /// Where the start tag of an element stands in the page; nil for one that the page only implies.
  func position(of element: Element) -> SourcePosition? { source.position(of: element) }

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

  /// Whether a program that has a dark canvas may use it (CSS Color Adjustment Level 1 §2.2).
  private static func supportsDark(_ elements: [Element], _ sheets: [PageStylesheet]) -> Bool {
    let metas = elements.filter { $0.name == "meta" && ["color-scheme", "supported-color-schemes"].contains($0["name"]?.lowercased()) }
    let declared = sheets.lazy.flatMap(\.inventory.declarations).filter { $0.property == "color-scheme" }
    return metas.contains { $0["content"]?.lowercased().contains("dark") ?? false }
      || declared.contains { $0.value.lowercased().contains("dark") }
  }
}
