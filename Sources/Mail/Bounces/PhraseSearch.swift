import Model

/// Looks for the phrases of `BouncePhrases` in a text.
struct PhraseSearch {
  private let bytes: [UInt8]

  /// How much is looked through: what a server says comes first.
  private static let longestText = 16_000

  /// The text in lower case and with its white space folded, so that it does not matter where lines end.
  init(_ text: String) {
    let folded = text.prefix(Self.longestText).lowercased().replacing("’", with: "'")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.utf8.count)
    for byte in folded.utf8.prefix(Self.longestText * 3) {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
    }
    self.bytes = bytes
  }

  /// The reason of the phrase that comes first, and the phrase.
  func reason() -> (reason: BounceReason, phrase: String)? {
    guard let (reason, phrase) = Self.strong.first(in: bytes) ?? Self.weak.first(in: bytes) else { return nil }
    return (reason, phrase.text)
  }

  /// Whether it says that something is only late.
  var isDelay: Bool { Self.delays.first(in: bytes) != nil }

  /// Whether it says that something came back.
  var isNotice: Bool { Self.notices.first(in: bytes) != nil }

  private static let strong = PhraseIndex(BouncePhrases.table.filter { !BouncePhrases.weak.contains($0.0) })
  private static let weak = PhraseIndex(BouncePhrases.table.filter { BouncePhrases.weak.contains($0.0) })
  private static let delays = PhraseIndex([(BounceReason.delayed, BouncePhrases.delays)])
  private static let notices = PhraseIndex([(BounceReason.undetermined, BouncePhrases.notices)])
}
