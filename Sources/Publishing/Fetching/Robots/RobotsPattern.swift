import Foundation
import Model

/// A path in a rule of `robots.txt`, with `*` for anything and `$` for the end (RFC 9309 §2.2.3).
struct RobotsPattern: Hashable {
  /// As it was written.
  let written: String
  /// What stands between the stars, with octets that mean the same written the same.
  private let pieces: [[UInt8]]
  private let isWhole: Bool
  /// How specific it is.
  let length: Int

  /// Nil when it matches nothing: a rule without a path means nothing (§2.2.2), and no address is as long as a longer one.
  init?(_ value: String) {
    guard value.hasPrefix("/") || value.hasPrefix("*"), value.utf8.count <= 4096 else { return nil }
    written = value
    isWhole = value.hasSuffix("$")
    let path = Substring(isWhole ? value.dropLast() : value[...])
    pieces = path.split(separator: "*", omittingEmptySubsequences: false).map { Self.normal($0.utf8) }
    length = Self.normal(value.utf8).count
  }

  /// Whether it matches the beginning of a target, or all of it if it ends in `$`.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = pieces.first, target.starts(with: first) else { return false }
    var rest = target[first.count...]
    for piece in pieces.dropFirst().dropLast(isWhole ? 1 : 0) {
      guard let end = Self.end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    guard isWhole else { return true }
    guard pieces.count > 1, let last = pieces.last else { return rest.isEmpty }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// The path and the query of an address, as patterns are compared with them.
  static func target(of address: WebAddress) -> [UInt8] {
    let url = URL(string: address.string)
    let path = url?.path(percentEncoded: true) ?? ""
    let query = url?.query(percentEncoded: true).map { "?" + $0 } ?? ""
    return normal(((path.isEmpty ? "/" : path) + query).utf8)
  }

  /// Where the first occurrence of a piece ends.
  private static func end(of piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let head = piece.first else { return bytes.startIndex }
    var start = bytes.startIndex
    while bytes.endIndex - start >= piece.count {
      if bytes[start] == head, bytes[start..<start + piece.count].elementsEqual(piece) { return start + piece.count }
      start += 1
    }
    return nil
  }

  /// Octets that need no percent sign without one, all others with one and in upper case (§2.2.2).
  private static func normal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
        let code = high << 4 | low
        result += isUnreserved(code) ? [code] : encoded(code)
        index += 3
      } else {
        result += bytes[index] > 0x7F || bytes[index] <= 0x20 ? encoded(bytes[index]) : [bytes[index]]
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: "-._~".utf8.contains(byte)
    }
  }
}
