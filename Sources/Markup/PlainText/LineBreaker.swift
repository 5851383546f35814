/// Wraps paragraphs: at spaces, and between Chinese and Japanese characters where their typography allows it.
public enum LineBreaker {
  /// A piece that must stay on one line.
  private struct Unit {
    var text = ""
    var columns = 0
    var hasSpaceBefore = false
    var isAddress = false
  }

  /// The lines of a text, each at most as wide as this many columns; a line end in it always ends a line.
  ///
  /// Only an address can be wider. Empty lines at the start and at the end are dropped.
  public static func lines(_ text: String, width: Int) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped(units($0, width: width), width: width) }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func wrapped(_ units: [Unit], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for unit in units {
      let space = unit.hasSpaceBefore && columns > 0 ? 1 : 0
      if columns > 0, columns + space + unit.columns > width {
        lines.append(line)
        line = unit.text
        columns = unit.columns
      } else {
        line += space == 1 ? " " + unit.text : unit.text
        columns += space + unit.columns
      }
    }
    return lines + [line]
  }

  // MARK: Units

  private static func units(_ line: Substring, width: Int) -> [Unit] {
    var units: [Unit] = []
    var unit = Unit()
    var last: Character?
    var index = line.startIndex
    func finish() {
      last = nil
      if unit.text.isEmpty { return }
      units += unit.isAddress ? [unit] : pieces(unit, width: width)
      unit = Unit()
    }
    while index < line.endIndex {
      let character = line[index]
      let isSpace = isSpace(character)
      if isSpace || character == "\u{200B}" {
        finish()
        unit.hasSpaceBefore = unit.hasSpaceBefore || isSpace
        index = line.index(after: index)
        continue
      }
      if let last, Kinsoku.mayBreak(between: last, and: character) { finish() }
      let address = character == "h" ? addressPrefix(line[index...]) : ""
      if address.isEmpty {
        unit.text.append(character == "\u{A0}" ? " " : character)
        unit.columns += DisplayWidth.columns(of: character)
        last = character
        index = line.index(after: index)
      } else {
        unit.isAddress = true
        unit.text += address
        unit.columns += DisplayWidth.columns(of: address)
        last = address.last
        index = address.endIndex
      }
    }
    finish()
    return units
  }

  private static func isSpace(_ character: Character) -> Bool {
    if let ascii = character.asciiValue { return ascii == 32 || ascii == 9 }
    return character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  /// The address that a text starts with: up to white space or to punctuation of a Chinese sentence.
  private static func addressPrefix(_ text: Substring) -> Substring {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return "" }
    return text.prefix { !$0.isWhitespace && !"，。；：！？、（）【】《》「」『』“”‘’<>\u{200B}".contains($0) }
  }

  /// What is wider than a line and no address is cut where the line ends.
  private static func pieces(_ unit: Unit, width: Int) -> [Unit] {
    guard unit.columns > width, !unit.text.contains("@") else { return [unit] }
    var pieces: [Unit] = []
    var piece = Unit(hasSpaceBefore: unit.hasSpaceBefore)
    for character in unit.text {
      let columns = DisplayWidth.columns(of: character)
      if piece.columns > 0, piece.columns + columns > width {
        pieces.append(piece)
        piece = Unit()
      }
      piece.text.append(character)
      piece.columns += columns
    }
    return pieces + [piece]
  }
}
