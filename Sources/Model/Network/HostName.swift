/// The name of a machine (RFC 1123 §2.1): labels of letters, digits and hyphens; `localhost` is one.
public struct HostName: Hashable, Sendable, CustomStringConvertible {
  /// The name as it is written.
  public let description: String

  /// Nil unless each label has 1 to 63 characters, with no hyphen at its ends, and the whole at most 253.
  public init?(_ text: some StringProtocol) {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, labels.allSatisfy({ Self.isLabel(Array($0)) }) else { return nil }
    description = String(text)
  }

  private init(known name: String) {
    description = name
  }

  /// This machine, as every machine calls itself (RFC 6761 §6.3).
  public static let localhost = HostName(known: "localhost")

  private static func isLabel(_ label: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    return label.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == hyphen
    }
  }
}
