/// The two parts of a Markdown file: the YAML between two lines of `---`, and the text behind it.
struct MarkdownDocument {
  /// The front matter; nil when there is none.
  let frontMatter: Substring?
  /// The text.
  let body: Substring

  /// Splits a file; throws when the front matter has no end, because the text would then be lost in it.
  init(_ text: String) throws(ImportProblem) {
    let start = text.drop { $0.isNewline || $0 == "\u{FEFF}" }
    guard let opening = Self.line(of: start[...]), Self.isFence(opening) else {
      frontMatter = nil
      body = text[...]
      return
    }
    let yamlStart = Self.behind(opening, in: start)
    var rest = yamlStart
    while let line = Self.line(of: rest) {
      if Self.isFence(line) || Self.trimmed(line) == "..." {
        frontMatter = text[yamlStart.startIndex..<line.startIndex]
        body = Self.behind(line, in: rest)
        return
      }
      rest = Self.behind(line, in: rest)
    }
    throw .malformed(reason: "the front matter that starts here has no line --- at its end", line: 1)
  }

  /// The first line without its end; nil when there is nothing left.
  private static func line(of text: Substring) -> Substring? {
    text.isEmpty ? nil : text.prefix { !isLineEnd($0) }
  }

  private static func behind(_ line: Substring, in text: Substring) -> Substring {
    text[line.endIndex...].dropFirst()
  }

  private static func isFence(_ line: Substring) -> Bool { trimmed(line) == "---" }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }

  private static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }
}
