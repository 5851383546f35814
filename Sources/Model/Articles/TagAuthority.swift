/// Who names articles, and since when: the tagging entity of RFC 4151 §2.1, for example `example.edu,2026`.
///
/// The date says on which day the domain belonged to the publisher, so that a later owner of the domain cannot mint the same names.
public struct TagAuthority: Hashable, Sendable, CustomStringConvertible {
  /// The domain name in lower case.
  public let domain: String
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public let date: String

  /// Nil unless the text is `domain,date`.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    guard Self.isWellFormed(raw[...]), let comma = raw.firstIndex(of: ",") else { return nil }
    domain = raw[..<comma].lowercased()
    date = String(raw[raw.index(after: comma)...])
  }

  /// Whether a text is `domain,date`.
  static func isWellFormed(_ text: Substring) -> Bool {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return false }
    return EmailAddress.isDomain(text[..<comma]) && isDate(text[text.index(after: comma)...])
  }

  /// `domain,date`.
  public var description: String { "\(domain),\(date)" }

  private static func isDate(_ text: Substring) -> Bool {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4, fields.dropFirst().allSatisfy({ $0.count == 2 }) else {
      return false
    }
    let numbers = fields.compactMap { field in field.allSatisfy { (0x30...0x39).contains($0) } ? Int(Substring(field)) : nil }
    guard numbers.count == fields.count else { return false }
    return (numbers.count < 2 || (1...12).contains(numbers[1])) && (numbers.count < 3 || (1...31).contains(numbers[2]))
  }
}

extension TagAuthority: Codable {
  /// Reads a string; a malformed authority is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a tag authority such as example.edu,2026", TagAuthority.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try description.encode(to: encoder)
  }
}
