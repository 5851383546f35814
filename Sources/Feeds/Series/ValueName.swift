import Foundation
import Model

/// How a section, tag, author or language is spelt in the name of a feed: the same value is always spelt the same.
///
/// `Rare earths` is `rare-earths`, `Zoë` is `zoe`. What has no Latin letters is named by a number made from it, because a
/// transliteration depends on tables that change, and a feed's address must not.
struct ValueName {
  /// Longer ones are cut; their number tells them apart.
  private static let longest = 36

  private let words: String
  private let number: String
  /// Whether the words alone leave nothing out but spaces, punctuation and accents.
  private let isWhole: Bool

  init(_ value: PlainText) {
    number = Self.number(of: value.string.precomposedStringWithCanonicalMapping)
    var words = ""
    var isWhole = true
    var isNewWord = false
    for scalar in value.string.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isNewWord, !words.isEmpty { words.append("-") }
        words.unicodeScalars.append(scalar)
        isNewWord = false
      } else if scalar.properties.generalCategory != .nonspacingMark {
        isNewWord = true
        isWhole = isWhole && scalar.isASCII
      }
    }
    self.isWhole = isWhole && !words.isEmpty && words.utf8.count <= Self.longest
    self.words = String(words.prefix(Self.longest))
  }

  /// The names for a feed of this value, the best first.
  func candidates(behind series: Slug) -> [Slug] {
    let start = series.string.prefix(48)
    let numbered = [String(start), words, number].filter { !$0.isEmpty }.joined(separator: "-")
    let short = isWhole ? ["\(start)-\(words)"] : []
    return (short + [numbered] + (2...9).map { "\(numbered)-\($0)" }).compactMap { Slug($0) }
  }

  /// FNV-1a with 32 bits over the UTF-8, as eight hexadecimal digits: it needs to differ, not to keep a secret.
  private static func number(of text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
