/// How much a text says, about the same in every script.
enum TextWeight {
  /// One for each letter or digit, two for each character of Chinese, Japanese or Korean; white space and marks weigh nothing.
  static func weight(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + weight(of: $1) }
  }

  /// The commas and full stops of all scripts, by which running text is told from lists of links.
  static func sentenceMarks(in text: some StringProtocol) -> Int {
    text.unicodeScalars.count { ",，、。；;．".unicodeScalars.contains($0) }
  }

  private static func weight(of scalar: Unicode.Scalar) -> Int {
    switch Script(of: scalar) {
    case .han?, .kana?, .hangul?: 2
    case .some: 1
    case nil where scalar.isASCII: (0x30...0x39).contains(scalar.value) ? 1 : 0
    case nil: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 1 : 0
    }
  }
}

extension StringProtocol {
  /// The text with every run of white space, the ideographic and the non-breaking ones too, as one blank, and none at the ends.
  var folded: String {
    var folded = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        isPending = !folded.isEmpty
      } else {
        if isPending { folded.append(" ") }
        isPending = false
        folded.append(scalar)
      }
    }
    return String(folded)
  }
}

extension Unicode.Scalar {
  /// White space of any kind, with the marks that are as invisible.
  fileprivate var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return value == 0xFEFF || value == 0x200B || properties.isWhitespace
  }
}
