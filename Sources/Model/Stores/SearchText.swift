import Foundation

/// Text as full-text search compares it, so that every store finds the same articles for the same words.
///
/// Case, the width of characters and the way in which accents are encoded make no difference (Unicode NFKC and lower case).
public struct SearchText: Hashable, Sendable {
  /// The folded text.
  public let string: String

  /// Folds a text; control characters become spaces.
  public init(_ raw: String) {
    let folded = raw.utf8.allSatisfy { $0 < 0x80 } ? raw.lowercased() : raw.precomposedStringWithCompatibilityMapping.lowercased()
    // Controls are single bytes of UTF-8, and every article holds line breaks: bytes are faster than characters.
    string = folded.utf8.contains(where: Self.isControl) ? String(decoding: folded.utf8.map(Self.spaced), as: UTF8.self) : folded
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  private static func spaced(_ byte: UInt8) -> UInt8 { isControl(byte) ? UInt8(ascii: " ") : byte }

  /// The words that a person typed, each once; punctuation around them is dropped, and so is what is beyond the limit.
  public static func terms(of words: String, limit: Int = 64) -> [SearchText] {
    var terms: [SearchText] = []
    for word in SearchText(words).string.split(whereSeparator: \.isWhitespace) where terms.count < limit {
      let term = SearchText(word.trimmingCharacters(in: .punctuationCharacters))
      if !term.string.isEmpty, !terms.contains(term) { terms.append(term) }
    }
    return terms
  }
}
