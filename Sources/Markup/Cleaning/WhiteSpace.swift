/// Collapses the white space of inline content, across the borders of its elements.
struct WhiteSpace {
  /// White space that has been met, but not yet been written.
  private struct Pending {
    let piece: Int
    let first: Unicode.Scalar
    var count = 1
    var hasIdeographic: Bool
    var hasNewline: Bool
    var isASCII: Bool
  }

  private var texts: [String]
  private var pending: Pending?
  private var isAtLineStart = true
  private var last: Unicode.Scalar?

  /// The run as paragraphs: split where two or more line breaks follow each other, without empty ones.
  static func paragraphs(_ run: InlineRun) -> [InlineRun] {
    var whiteSpace = WhiteSpace(texts: Array(repeating: "", count: run.pieces.count))
    for (index, piece) in run.pieces.enumerated() { whiteSpace.read(piece.content, at: index) }
    return split(
      zip(run.pieces, whiteSpace.texts).compactMap { piece, text in
        guard case .text = piece.content else { return piece }
        return text.isEmpty ? nil : InlineRun.Piece(wrappers: piece.wrappers, content: .text(text))
      })
  }

  private init(texts: [String]) {
    self.texts = texts
  }

  private mutating func read(_ content: InlineRun.Content, at index: Int) {
    switch content {
    case .text(let text):
      for scalar in text.unicodeScalars { read(scalar, at: index) }
    case .lineBreak:
      pending = nil
      isAtLineStart = true
    case .atom:
      flush(before: nil)
      isAtLineStart = false
      last = nil
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar, at index: Int) {
    if scalar.isWhiteSpace {
      hold(scalar, at: index)
    } else {
      flush(before: scalar)
      texts[index].unicodeScalars.append(scalar)
      isAtLineStart = false
      last = scalar
    }
  }

  private mutating func hold(_ scalar: Unicode.Scalar, at index: Int) {
    let isIdeographic = scalar == "\u{3000}"
    let isNewline = scalar == "\n" || scalar == "\r"
    guard var held = pending else {
      pending = Pending(
        piece: index, first: scalar, hasIdeographic: isIdeographic, hasNewline: isNewline, isASCII: scalar.isASCII)
      return
    }
    held.count += 1
    held.hasIdeographic = held.hasIdeographic || isIdeographic
    held.hasNewline = held.hasNewline || isNewline
    held.isASCII = held.isASCII && scalar.isASCII
    pending = held
  }

  /// Indentation goes, and so does a line end of the source between two Chinese or Japanese characters
  /// (CSS Text Level 3 §4.1.3); a single no-break or ideographic space between words stays what it is.
  private mutating func flush(before next: Unicode.Scalar?) {
    guard let held = pending else { return }
    pending = nil
    if isAtLineStart { return }
    if held.hasNewline, held.isASCII, let last, let next, last.isIdeographic, next.isIdeographic { return }
    let isKept = held.count == 1 && !held.isASCII && held.first != "\u{2028}" && held.first != "\u{2029}"
    let space: Unicode.Scalar = isKept ? held.first : held.hasIdeographic ? "\u{3000}" : " "
    texts[held.piece].unicodeScalars.append(space)
  }

  private static func split(_ pieces: [InlineRun.Piece]) -> [InlineRun] {
    var paragraphs: [InlineRun] = []
    var current: [InlineRun.Piece] = []
    var breaks: [InlineRun.Piece] = []
    for piece in pieces {
      if case .lineBreak = piece.content {
        breaks.append(piece)
        continue
      }
      if breaks.count >= 2, !current.isEmpty {
        paragraphs.append(InlineRun(unwrappingSpaces(current)))
        current = []
      } else if !current.isEmpty {
        current += breaks
      }
      breaks = []
      current.append(piece)
    }
    return current.isEmpty ? paragraphs : paragraphs + [InlineRun(unwrappingSpaces(current))]
  }

  /// Takes elements away that would hold nothing but a space.
  private static func unwrappingSpaces(_ pieces: [InlineRun.Piece]) -> [InlineRun.Piece] {
    var pieces = pieces
    for index in pieces.indices {
      guard case .text(let text) = pieces[index].content, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { continue }
      let before = index > 0 ? pieces[index - 1].wrappers : []
      pieces[index].wrappers = zip(pieces[index].wrappers, before).prefix { $0 === $1 }.map(\.0)
    }
    return pieces
  }
}

extension Unicode.Scalar {
  /// Written without spaces between words: Han, kana, and the punctuation that goes with them; not Hangul.
  var isIdeographic: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
