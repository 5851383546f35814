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
    let parts = String(raw).split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, EmailAddress.isDomain(parts[0]), Self.isDate(parts[1]) else { return nil }
    domain = parts[0].lowercased()
    date = String(parts[1])
  }

  /// `domain,date`.
  public var description: String { "\(domain),\(date)" }

  private static func isDate(_ text: Substring) -> Bool {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4, fields.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
      return false
    }
    let numbers = fields.compactMap { field in field.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(field) : nil }
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
