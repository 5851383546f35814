public import Foundation

/// Header text with its encoded-words read (RFC 2047), as liberally as mailboxes do.
public struct EncodedText {
  /// Bytes of a charset as text; nil for a charset that is not known.
  public typealias Decoder = (Data, String) -> String?

  private let decode: Decoder

  /// A reader with the charsets that a function knows.
  public init(decode: @escaping Decoder) {
    self.decode = decode
  }

  /// The text; a word that cannot be read stays as it is.
  public func text(_ value: String) -> String {
    var text = ""
    var rest = value[...]
    var wasWord = false
    while let open = rest.firstRange(of: "=?") {
      let before = rest[..<open.lowerBound]
      guard let word = word(rest[open.upperBound...]) else {
        text += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        wasWord = false
        continue
      }
      // White space between two words is how a long one is cut up; it is no part of the text (§6.2).
      if !(wasWord && before.allSatisfy(\.isWhitespace)) { text += before }
      text += word.text
      rest = rest[word.end...]
      wasWord = true
    }
    return text + rest
  }

  /// `utf-8?B?…?=`, which stands behind `=?`.
  private func word(_ rest: Substring) -> (text: String, end: String.Index)? {
    guard let charset = rest.firstIndex(of: "?"), charset > rest.startIndex else { return nil }
    let behind = rest[rest.index(after: charset)...]
    guard let kind = behind.first, let second = behind.dropFirst().first, second == "?", let end = behind.dropFirst(2).firstRange(of: "?=")
    else {
      return nil
    }
    let coded = behind.dropFirst(2)[..<end.lowerBound]
    guard coded.count <= 10_000, !coded.contains(" ") else { return nil }
    let bytes: Data
    switch kind {
    case "B", "b": bytes = TransferDecoding.base64(Data(coded.utf8))
    case "Q", "q": bytes = TransferDecoding.quotedPrintable(Data(coded.replacing("_", with: " ").utf8))
    default: return nil
    }
    // The charset may carry a language: `utf-8*en` (RFC 2231 §5).
    let name = rest[..<charset].prefix { $0 != "*" }
    return decode(bytes, String(name)).map { ($0, end.upperBound) }
  }
}
