/// Lines that belong together, with an empty line around them.
struct TextBlock {
  var lines: [String]
  /// Whether no empty line stands before it: a list inside a list item.
  var isTight = false

  static func joined(_ blocks: [TextBlock]) -> [String] {
    var lines: [String] = []
    for block in blocks where !block.lines.isEmpty {
      if !lines.isEmpty, !block.isTight { lines.append("") }
      lines += block.lines
    }
    return lines
  }

  /// The lines with a mark before the first and as much space before the others.
  static func indented(_ lines: [String], mark: String) -> [String] {
    let space = String(repeating: " ", count: DisplayWidth.columns(of: mark))
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : space + line
    }
  }
}
