/// The entries and tombstones of a feed document, as stretches of its bytes.
///
/// A delta (RFC 3229) is the same document without the entries that the reader has: cut out of the bytes that everybody else gets,
/// it cannot say anything else than they do.
struct FeedParts: Hashable, Sendable {
  /// One entry, with the white space in front of it.
  struct Part: Hashable, Sendable {
    var range: Range<Int>
    /// Tells this text of the entry from every other.
    var fingerprint: UInt64
  }

  /// What stands between two entries.
  enum Joint: Hashable, Sendable {
    /// Whatever the document has there.
    case nothing
    /// A comma, as in JSON: nothing else may be between the members of an array.
    case comma
  }

  var parts: [Part]
  var joint: Joint

  /// The parts that lie in these ranges of the bytes.
  init(_ ranges: [Range<Int>], of bytes: [UInt8], joint: Joint) {
    parts = ranges.map { Part(range: $0, fingerprint: ByteFingerprint(bytes[$0]).short) }
    self.joint = joint
  }

  /// The fingerprints of all parts, in ascending order.
  var fingerprints: [UInt64] { parts.map(\.fingerprint).sorted() }

  /// The document with only the parts that are wanted.
  func document(_ bytes: [UInt8], keeping isWanted: (Part) -> Bool) -> [UInt8] {
    var document: [UInt8] = []
    var place = 0
    var hasPart = false
    for (index, part) in parts.enumerated() {
      if joint == .nothing || index == 0 { document += bytes[place..<part.range.lowerBound] }
      place = part.range.upperBound
      guard isWanted(part) else { continue }
      if joint == .comma, hasPart { document.append(UInt8(ascii: ",")) }
      document += bytes[part.range]
      hasPart = true
    }
    return document + bytes[place...]
  }
}
