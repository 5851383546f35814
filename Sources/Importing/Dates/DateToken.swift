/// A piece of text in which a date may stand: a number, a word, or one other character.
struct DateToken {
  enum Kind: Hashable {
    /// Digits; the value is nil when there are more than 14 of them.
    case number(value: Int?, digits: Int)
    /// Letters, in lower case.
    case word(String)
    /// White space of any length.
    case space
    /// Any other character; Chinese and Japanese ones stand alone.
    case mark(Unicode.Scalar)
  }

  var kind: Kind
  /// Where it starts, counted in Unicode scalars.
  var start: Int
  /// Where it ends.
  var end: Int

  /// The first of a date: a number, or the name of a month or of a weekday.
  var mayStartDate: Bool {
    switch kind {
    case .number: true
    case .word(let word): MonthNames.number(of: word) != nil || WeekdayNames.contains(word)
    case .space, .mark: false
    }
  }

  /// Whether a number behind this one belongs to a longer thing that is no date, such as `1.2025` or `v2025`.
  var isJoinedNumber: Bool {
    switch kind {
    case .mark(let mark): ".-/_+#".unicodeScalars.contains(mark)
    case .word(let word): word.unicodeScalars.allSatisfy(\.isASCII)
    case .number, .space: false
    }
  }

  /// Cuts a text into tokens, once and in order.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var place = 0
    for scalar in text.unicodeScalars {
      extend(&tokens, with: scalar, at: place)
      place += 1
    }
    return tokens
  }

  private static func extend(_ tokens: inout [DateToken], with scalar: Unicode.Scalar, at place: Int) {
    let kind = kind(of: scalar)
    if let last = tokens.last, let joined = joined(last.kind, kind) {
      tokens[tokens.count - 1].kind = joined
      tokens[tokens.count - 1].end = place + 1
    } else {
      tokens.append(DateToken(kind: kind, start: place, end: place + 1))
    }
  }

  private static func joined(_ left: Kind, _ right: Kind) -> Kind? {
    switch (left, right) {
    case (.number(let value, let digits), .number(let digit, _)):
      .number(value: digits < 14 ? (value ?? 0) * 10 + (digit ?? 0) : nil, digits: digits + 1)
    case (.word(let start), .word(let letter)) where start.utf8.count < 64: .word(start + letter)
    case (.space, .space): .space
    default: nil
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if let digit = digit(scalar) { return .number(value: digit, digits: 1) }
    if scalar.properties.isWhitespace { return .space }
    if scalar.properties.isIdeographic || !scalar.properties.isAlphabetic { return .mark(widthFolded(scalar)) }
    return .word(String(scalar).lowercased())
  }

  /// The value of a decimal digit of any script: `2`, `２`, `٢`.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  /// Full-width punctuation (`：`, `／`, `－`, `．`) as its ASCII twin; other dashes as `-`.
  private static func widthFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value), let twin = Unicode.Scalar(scalar.value - 0xFEE0) { return twin }
    return (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212 ? "-" : scalar
  }
}
