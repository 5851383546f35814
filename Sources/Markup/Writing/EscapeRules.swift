/// Which bytes and characters a format cannot hold as they are, and what is written instead.
struct EscapeRules {
  /// Stands for a byte that starts a longer character; which one, the bytes behind it say.
  static let lookAhead = UInt64.max

  /// Characters of two or three bytes and what is written for them.
  struct Sequence {
    var lead: UInt8
    var second: ClosedRange<UInt8>
    var third: ClosedRange<UInt8>?
    var replacement: UInt64
  }

  /// What is written for each byte, packed; at first itself.
  private(set) var replacements = (0..<256).map { UInt64($0) | 1 << 56 }
  private(set) var sequences: [Sequence] = []
  private(set) var marked = MarkedBytes()

  /// Writes this in place of a byte.
  mutating func replace(_ byte: UInt8, with text: StaticString) {
    replacements[Int(byte)] = Self.packed(text)
    marked.insert(byte)
  }

  /// Leaves these bytes out.
  mutating func drop(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { replace(byte, with: "") }
  }

  /// Writes this, possibly nothing, in place of the characters of two or three bytes in these ranges.
  mutating func replace(_ lead: UInt8, _ second: ClosedRange<UInt8>, _ third: ClosedRange<UInt8>? = nil, with text: StaticString) {
    replacements[Int(lead)] = Self.lookAhead
    sequences.append(Sequence(lead: lead, second: second, third: third, replacement: Self.packed(text)))
    marked.insert(lead)
  }

  /// Up to seven bytes packed into a number, the first in the lowest place, their count in the highest.
  private static func packed(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { bytes in
      precondition(bytes.count <= EscapeTable.longestReplacement, "a replacement is at most seven bytes long")
      return bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
    }
  }
}
