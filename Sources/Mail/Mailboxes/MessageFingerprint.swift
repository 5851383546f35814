public import Foundation
public import Model
import Signing

/// Knows a message again, wherever it is kept: SHA-256 of it without what is added on the way and by programs that keep it.
public enum MessageFingerprint {
  /// The fingerprint of a message with any line ends.
  public static func of(_ message: Data) -> ContentHash? {
    let bytes = LineEnds.folded(message)
    var hash = SHA256Hash()
    var place = bytes.startIndex
    var isDropped = false
    // The header line by line; behind it all bytes but the empty lines at the end, with which mailboxes part messages.
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      let line = bytes[place..<end]
      if line.isEmpty { break }
      if line.first != 32, line.first != 9 { isDropped = dropped.contains(name(of: line)) }
      if !isDropped { hash.update(Array(line) + [10]) }
      place = end < bytes.endIndex ? end + 1 : end
    }
    let body = bytes[place...]
    let last = body.lastIndex { $0 != 10 && $0 != 32 }
    hash.update(Array(last.map { body[...$0] } ?? Data()))
    return ContentHash(hash.finished().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  private static func name(of line: Data) -> String {
    String(decoding: line.prefix { $0 != UInt8(ascii: ":") }.prefix(60), as: UTF8.self).lowercased()
  }

  private static let dropped: Set<String> = [
    "received", "return-path", "x-received", "authentication-results", "received-spf", "arc-seal", "arc-message-signature",
    "arc-authentication-results", "status", "x-status", "x-uid", "x-uidl", "x-keywords", "x-imap", "x-imapbase", "x-mozilla-status",
    "x-mozilla-status2", "x-mozilla-keys", "content-length", "lines", "x-spam-status", "x-spam-score", "x-spam-level", "x-spam-flag",
    "x-spam-checker-version", "x-virus-scanned",
  ]
}
