import Model

/// Several texts as the lines of one: `PlainText` holds no line break.
enum StoredLines {
  /// The lines; nil for no text at all.
  static func text(_ lines: [PlainText]) -> String? {
    lines.isEmpty ? nil : lines.map(\.string).joined(separator: "\n")
  }

  static func lines(_ text: String?) -> [PlainText] {
    text?.split(separator: "\n").compactMap { PlainText($0) } ?? []
  }
}
