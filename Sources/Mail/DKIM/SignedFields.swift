/// Which fields of a head a signature covers, and that it has no more of them.
///
/// Each name is listed once more than it stands there, so that a signature fails when somebody adds another field of the name
/// (RFC 6376 §5.4.2, §8.15): a second `From`, or a `List-Unsubscribe` of their own.
struct SignedFields {
  /// The fields in the relaxed form, each with its line end, in the order of the list (RFC 6376 §3.7).
  let canonical: [UInt8]
  /// The tag `h=` with its list, folded.
  let tag: [UInt8]

  /// In lower case; what providers ask for is covered, and what readers see.
  static let names: [[UInt8]] = [
    "from", "to", "subject", "date", "message-id", "reply-to", "cc", "mime-version", "content-type", "content-transfer-encoding",
    "list-unsubscribe", "list-unsubscribe-post", "list-id", "feedback-id",
  ].map { Array($0.utf8) }

  init(_ head: MessageHead) {
    var canonical: [UInt8] = []
    canonical.reserveCapacity(head.bytes.count + 64)
    var list = FoldedList(startingWith: " h=")
    for name in Self.names {
      list.add(name)
      // Of several, the lowest is signed first (RFC 6376 §5.4.2).
      for field in head.fields.reversed() where head.isNamed(field, name) {
        head.appendRelaxed(field, to: &canonical)
        canonical += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        list.add(name)
      }
    }
    self.canonical = canonical
    tag = list.bytes
  }
}

/// Names with colons between, on lines of at most 78 octets.
private struct FoldedList {
  private(set) var bytes: [UInt8]
  private var column: Int
  private var isFirst = true

  init(startingWith start: String) {
    bytes = Array(start.utf8)
    column = bytes.count
    bytes.reserveCapacity(600)
  }

  mutating func add(_ name: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ":")) }
    // One place is kept for the colon or semicolon behind the name.
    if column + 1 + name.count + 1 > 78 {
      bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
      column = 1
    } else if !isFirst {
      column += 1
    }
    bytes += name
    column += name.count
    isFirst = false
  }
}
