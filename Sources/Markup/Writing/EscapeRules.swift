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
  private(set) var replacements = (0..<256).map { itself(UInt8($0)) }
  private(set) var sequences: [Sequence] = []
  private var controlKept: UInt8?

  /// The bytes that are not simply copied.
  var marked: MarkedBytes {
    var marked = MarkedBytes()
    if let controlKept { marked.keep(controlKept) }
    for byte in UInt8.min...UInt8.max {
      switch replacements[Int(byte)] {
      case Self.itself(byte): continue
      case Self.lookAhead: marked.insert(byte, before: sequences.filter { $0.lead == byte }.flatMap { Array($0.second) })
      default: marked.insert(byte)
      }
    }
    return marked
  }

  /// Writes this in place of a byte.
  mutating func replace(_ byte: UInt8, with text: StaticString) {
    replacements[Int(byte)] = Self.packed(text)
  }

  /// Leaves these bytes out.
  mutating func drop(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { replace(byte, with: "") }
  }

  /// Says that a control is common and stands for itself, so that nobody needs to look at it.
  mutating func keep(_ control: UInt8) {
    controlKept = control
  }

  /// Writes this, possibly nothing, in place of the characters of two or three bytes in these ranges.
  mutating func replace(_ lead: UInt8, _ second: ClosedRange<UInt8>, _ third: ClosedRange<UInt8>? = nil, with text: StaticString) {
    replacements[Int(lead)] = Self.lookAhead
    sequences.append(Sequence(lead: lead, second: second, third: third, replacement: Self.packed(text)))
  }

  /// A byte, packed.
  static func itself(_ byte: UInt8) -> UInt64 {
    UInt64(byte) | 1 << 56
  }

  /// Up to seven bytes packed into a number, the first in the lowest place, their count in the highest.
  private static func packed(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { bytes in
      precondition(bytes.count <= EscapeTable.longestReplacement, "a replacement is at most seven bytes long")
      return bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
    }
  }
}
