import Foundation
import Model

extension Date {
  /// Seconds since 1970; a fraction of a second is dropped.
  ///
  /// Throws for a date beyond all calendars.
  var storedSeconds: Int64 {
    get throws {
      guard let seconds = Int64(exactly: timeIntervalSince1970.rounded(.down)) else {
        throw StoreError.failed("\(timeIntervalSince1970) seconds since 1970 is no date")
      }
      return seconds
    }
  }

  /// The date of a stored number of seconds.
  init(storedSeconds: Int64) {
    self.init(timeIntervalSince1970: TimeInterval(storedSeconds))
  }
}

/// The parts of a record that no query asks for, as JSON text with its keys in order.
enum StoredJSON {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .secondsSince1970
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return try decoder.decode(type, from: Data(text.utf8))
  }
}

/// A text as SQLite must compare it to agree with Swift: `é` is `é`, however its accent is encoded (Unicode NFC).
func comparisonKey(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
}
