/// Marks in a filled text template that tell `TextLayout` what a field wrote from what the template says.
///
/// Both are control characters, which no title and no line of text holds.
enum TextMarks {
  /// Before words: what follows is neither a heading nor a list, whatever it looks like.
  static let words: Character = "\u{1F}"
  /// Before a line that is laid out already and stays as it is.
  static let line: Character = "\u{1E}"

  /// Words of an article or a definition.
  static func marked(words text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "\(words)\(without($0))" }.joined(separator: "\n")
  }

  /// Lines that are laid out.
  static func marked(lines text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "\(line)\(without($0))" }.joined(separator: "\n")
  }

  /// The text without marks.
  static func without(_ text: Substring) -> String {
    String(text.filter { $0 != words && $0 != line })
  }
}
