public import Foundation

/// A message or a part of one as it came in.
public struct ReadPart: Hashable, Sendable {
  /// Its header.
  public let header: ReadHeader
  /// Its type with parameters; `text/plain` if it states none (RFC 2045 §5.2).
  public let type: ReadParameters
  /// Its content with the encoding undone; empty for a part that holds parts.
  public let content: Data
  /// The parts in it, in order.
  public let parts: [ReadPart]

  /// The name of the file that it is; nil for a part that is to be shown.
  public var fileName: String? {
    let disposition = header.first("Content-Disposition").map { ReadParameters($0) }
    return disposition?.parameters["filename"] ?? type.parameters["name"] ?? (disposition?.value == "attachment" ? "" : nil)
  }

  /// Its `Content-ID` without the angle brackets.
  public var contentID: String? {
    header.first("Content-ID").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "<> ")) }
  }

  /// It and everything in it, in order.
  public var all: [ReadPart] { [self] + parts.flatMap(\.all) }
}
