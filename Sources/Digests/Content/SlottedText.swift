public import Model

/// A text with slots for what is each reader's own.
public struct SlottedText: Hashable, Sendable {
  /// The text in pieces, in order.
  public let pieces: [Piece]

  /// A piece of such a text.
  public enum Piece: Hashable, Sendable {
    /// What everybody gets.
    case text(String)
    /// The reader's token at the end of one of the reader's links.
    case token(ReaderField)
  }

  /// Finds the slots in a text that was rendered with the placeholders of an edition.
  public init(_ text: String, of edition: EditionID) {
    var pieces: [Piece] = []
    var done = text.startIndex
    var rest = text[...]
    while let slot = rest.firstRange(of: ReaderPlaceholders.token) {
      let before = text[done..<slot.lowerBound]
      if let field = ReaderField.allCases.first(where: { before.hasSuffix(ReaderPlaceholders.path(of: $0, in: edition)) }) {
        if !before.isEmpty { pieces.append(.text(String(before))) }
        pieces.append(.token(field))
        done = slot.upperBound
      }
      rest = text[slot.upperBound...]
    }
    if done < text.endIndex { pieces.append(.text(String(text[done...]))) }
    self.pieces = pieces
  }

  /// The text with a reader's tokens in its slots.
  ///
  /// A token stands at the end of a web address, in HTML as well as in text; it must be made of letters, digits, `-` and `_`.
  public func filled(_ token: (ReaderField) -> Slug) -> String {
    written { token($0).string }
  }

  /// The text with whatever belongs into its slots.
  func written(_ token: (ReaderField) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .token(let field): token(field)
      }
    }.joined()
  }
}
