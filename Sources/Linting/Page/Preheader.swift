import Markup

/// What a mailbox shows beside the subject: the first text of the body.
struct Preheader {
  /// The element that holds it, when it is hidden; nil when the mailbox shows the first words that are read.
  let element: Element?
  /// Its text, without what fills it up.
  let text: String

  init(_ page: LintedPage) {
    let body = page.elements.first { $0.name == "body" }
    let texts = body.map { $0.descendants.filter { !$0.ownText.isEmpty && !["style", "script"].contains($0.name) } } ?? []
    let first = texts.first
    element = first.flatMap { page.light.style(of: $0).isHidden ? $0 : nil }
    text = first.map { Self.words(of: $0) } ?? ""
  }

  private static func words(of element: Element) -> String {
    let text = element.children.map { if case .text(let text) = $0 { text } else { " " } }.joined()
    let shown = text.filter { $0 == " " || !$0.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint || $0 == "\u{A0}" } }
    return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
