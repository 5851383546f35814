import Foundation

/// A header field as it stands in a message, unfolded.
public struct ReadField: Hashable, Sendable {
  /// The name as it is written.
  public let name: String
  /// What stands behind the colon, on one line, without white space around it.
  public let value: String
}

/// The header of a message or part, read as it is found in the wild (RFC 5322 §2.2).
public struct ReadHeader: Hashable, Sendable {
  /// The fields in order.
  public private(set) var fields: [ReadField] = []
  /// What is no field, in words.
  public private(set) var problems: [String] = []

  /// No header that a program wrote has more fields.
  static let mostFields = 2_000

  init(_ bytes: Data) {
    var unfolded: [String] = []
    for line in Self.lines(of: bytes) {
      if let first = line.first, first == " " || first == "\t", !unfolded.isEmpty {
        unfolded[unfolded.count - 1] += " " + line.drop { $0 == " " || $0 == "\t" }
      } else if unfolded.count <= Self.mostFields {
        unfolded.append(line)
      }
    }
    if unfolded.count > Self.mostFields { problems.append("the header has more than \(Self.mostFields) fields") }
    for line in unfolded.prefix(Self.mostFields) {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, !line[..<colon].contains(where: \.isWhitespace) else {
        // The line with which mailboxes in one file part their messages.
        if !line.hasPrefix("From ") { problems.append("a line of the header is no field: \(line.prefix(60))") }
        continue
      }
      let value = line[line.index(after: colon)...]
      fields.append(ReadField(name: String(line[..<colon]), value: value.trimmingCharacters(in: .whitespaces)))
    }
  }

  /// The values of a field, in order; names do not care about case.
  public func values(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The first value of a field.
  public func first(_ name: String) -> String? { values(name).first }

  /// Lines of bytes that should be ASCII; UTF-8, which many programs write, is read as what it is.
  private static func lines(of bytes: Data) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}
