public import Foundation

/// The SHA-256 of something, as 64 hexadecimal digits: two things with the same hash are the same.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The digits, in lower case.
  public let string: String

  /// The hash of bytes.
  public init(of bytes: Data) {
    string = SHA256.hexadecimal(bytes)
  }

  /// The hash of a text in UTF-8.
  public init(of text: String) {
    self.init(of: Data(text.utf8))
  }

  /// The hash of a value, by its JSON with keys in order.
  ///
  /// Throws only for values that JSON cannot say, such as a number that is none.
  public init(ofValue value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .secondsSince1970
    self.init(of: try encoder.encode(value))
  }

  /// Takes 64 hexadecimal digits; nil for anything else.
  public init?(_ digits: some StringProtocol) {
    guard digits.utf8.count == 64, digits.utf8.allSatisfy(Self.isDigit) else { return nil }
    string = String(digits)
  }

  /// The digits.
  public var description: String { string }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

extension ContentHash: Codable {
  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "64 hexadecimal digits", ContentHash.init)
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
