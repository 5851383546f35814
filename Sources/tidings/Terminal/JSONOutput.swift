import Foundation

/// Prints values for machines: JSON with sorted keys, RFC 3339 dates, and nothing else on standard output.
enum JSONOutput {
  static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    Terminal.write(try encoder.encode(value) + Data("\n".utf8))
  }
}
