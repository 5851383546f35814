/// The quoted-printable encoding of text (RFC 2045 §6.7), in lines of at most 76 characters.
enum QuotedPrintable {
  /// Encodes text whose line ends are CR LF.
  ///
  /// No line starts with a dot or with `From `, and none ends in white space, so that no server on the way changes a byte.
  static func encode(_ canonical: [UInt8]) -> [UInt8] {
    var encoder = Encoder(capacity: canonical.count + canonical.count / 8)
    var index = 0
    while index < canonical.count {
      let next = index + 1 < canonical.count ? canonical[index + 1] : nil
      if canonical[index] == CanonicalText.carriageReturn, next == CanonicalText.lineFeed {
        encoder.endLine()
        index += 2
      } else {
        let endsLine = next == nil || next == CanonicalText.carriageReturn
        let isFrom = encoder.isAtLineStart && canonical[index...].starts(with: "From ".utf8)
        encoder.add(canonical[index], endsLine: endsLine, isUnsafe: isFrom)
        index += 1
      }
    }
    return encoder.output
  }

  /// One place of each line is kept for the `=` of a soft line break.
  private static let fullColumn = 75

  private struct Encoder {
    private(set) var output: [UInt8] = []
    private var column = 0

    init(capacity: Int) {
      output.reserveCapacity(capacity)
    }

    /// Whether a character that is one place wide would stand first on a line; a full line is broken before it.
    var isAtLineStart: Bool { column == 0 || column == QuotedPrintable.fullColumn }

    mutating func endLine() {
      output += [CanonicalText.carriageReturn, CanonicalText.lineFeed]
      column = 0
    }

    mutating func add(_ byte: UInt8, endsLine: Bool, isUnsafe: Bool) {
      let mustQuote = isUnsafe || Self.mustQuote(byte, endsLine: endsLine)
      let width = mustQuote ? 3 : 1
      if column + width > fullColumn { breakLine() }
      if mustQuote || (column == 0 && byte == UInt8(ascii: ".")) {
        output += [UInt8(ascii: "="), HexDigits.table[Int(byte >> 4)], HexDigits.table[Int(byte & 0xF)]]
        column += 3
      } else {
        output.append(byte)
        column += 1
      }
    }

    private mutating func breakLine() {
      output.append(UInt8(ascii: "="))
      endLine()
    }

    private static func mustQuote(_ byte: UInt8, endsLine: Bool) -> Bool {
      switch byte {
      case UInt8(ascii: "="): true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): endsLine
      default: !(0x21...0x7E).contains(byte)
      }
    }
  }
}
