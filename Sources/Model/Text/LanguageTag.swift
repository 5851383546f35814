/// A language tag by the syntax of RFC 5646 (BCP 47), for example `en`, `zh-Hans` or `pt-BR`.
///
/// Case is normalised as RFC 5646 §2.1.1 recommends; whether the subtags are registered is not checked.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag, for example `zh-Hans`.
  public let string: String

  /// Nil unless the text is a primary language of 2 to 8 letters followed by subtags of 1 to 8 letters or digits.
  public init?(_ raw: some StringProtocol) {
    let subtags = String(raw).utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Substring.init)
    guard raw.utf8.count <= 64, let primary = subtags.first, (2...8).contains(primary.utf8.count), primary.utf8.allSatisfy(Self.isLetter)
    else { return nil }
    guard subtags.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetterOrDigit) })
    else { return nil }
    let rest = subtags.dropFirst().map { subtag in
      switch subtag.utf8.count {
      case 2: subtag.uppercased()
      case 4 where subtag.utf8.allSatisfy(Self.isLetter): subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: subtag.lowercased()
      }
    }
    string = ([primary.lowercased()] + rest).joined(separator: "-")
  }

  /// The primary language, for example `zh` of `zh-Hans`.
  public var primary: String { String(string.prefix { $0 != "-" }) }

  /// Whether the language is written from right to left: in the script that the tag names, else in the language's usual one.
  public var isRightToLeft: Bool {
    let script = string.split(separator: "-").dropFirst().first { $0.utf8.count == 4 && $0.first?.isLetter == true }
    guard let script else { return ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"].contains(primary) }
    return ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"].contains(script)
  }

  /// Whether text of this tag answers a wish for the other: `zh-Hans` answers `zh`, but `zh` does not answer `zh-Hans`.
  public func matches(_ wished: LanguageTag) -> Bool {
    string == wished.string || string.hasPrefix(wished.string + "-")
  }

  /// The tag itself.
  public var description: String { string }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension LanguageTag: Codable {
  /// Reads a string; a malformed tag is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a language tag such as en or zh-Hans", LanguageTag.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
