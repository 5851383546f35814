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
    let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 || scalar.value == 0x7F }
    guard folded.unicodeScalars.contains(where: isControl) else {
      string = folded
      return
    }
    string = String(String.UnicodeScalarView(folded.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

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
