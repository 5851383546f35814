/// How many columns a text takes where every Latin letter takes one: a terminal, or a plain-text mail in a fixed font.
public enum DisplayWidth {
  /// The columns of a text: 2 for East Asian wide characters (UAX #11) and emoji, 0 for combining and control characters.
  public static func columns(of text: some StringProtocol) -> Int {
    var sum = 0
    for character in text { sum += columns(of: character) }
    return sum
  }

  /// The columns of one character as a reader sees it: a letter with its accents, a family emoji or a flag counts once.
  static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 32 && ascii < 127 ? 1 : 0 }
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar == emojiVariation { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// U+FE0F asks for the coloured, wide form of the character before it.
  private static let emojiVariation: Unicode.Scalar = "\u{FE0F}"

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    guard scalar != softHyphen else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if isRegionalIndicator(scalar) || scalar.properties.isEmojiPresentation { return 2 }
    return EastAsianWidth.isWide(scalar) ? 2 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
