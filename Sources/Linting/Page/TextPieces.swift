import Markup

/// The text that is read in an element: what is seen, and what pictures are called.
enum TextPieces {
  static func of(_ element: Element, in page: LintedPage) -> [String] {
    if page.light.style(of: element).isHidden || element["aria-hidden"] == "true" { return [] }
    if let label = element["aria-label"], !label.isEmpty, element.name == "a" { return [label] }
    if element.name == "img" { return [element["alt"] ?? ""] }
    return element.children.flatMap { node -> [String] in
      switch node {
      case .text(let text): [text]
      case .element(let child): of(child, in: page)
      case .comment, .doctype: []
      }
    }
  }
}

extension Element {
  /// The text that stands in the element itself, not deeper, without white space and the characters that fill up a preheader.
  var ownText: String {
    let text = children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    return text.filter { character in
      !character.isWhitespace && !character.unicodeScalars.allSatisfy { Self.invisible.contains($0.value) }
    }
  }

  /// Soft hyphen, combining grapheme joiner, zero width space, joiners and marks, byte order mark.
  private static let invisible: Set<UInt32> = [0xAD, 0x34F, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xA0, 0x2007]
}
