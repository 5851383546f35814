/// The two parts of a Markdown file: the front matter, and the text behind it.
struct MarkdownDocument {
  /// The front matter; nil when there is none.
  let frontMatter: FrontMatterBlock?
  /// The text.
  let body: Substring

  /// Splits a file; throws when the front matter has no end, because the text would then be lost in it.
  ///
  /// Between lines of `---` stands YAML, between lines of `+++` TOML; an object of JSON, as Hugo takes it, has no lines around it.
  init(_ text: String) throws(ImportProblem) {
    let start = text.drop { $0.isNewline || $0 == "\u{FEFF}" }
    let firstLine = text[..<start.startIndex].count { $0.isNewline } + 1
    if let end = Self.endOfJSON(in: start) {
      frontMatter = FrontMatterBlock(syntax: .json, text: start[..<end], firstLine: firstLine)
      body = start[end...]
      return
    }
    guard let opening = Self.line(of: start), let syntax = Self.syntax(openedBy: opening) else {
      frontMatter = nil
      body = text[...]
      return
    }
    let inside = Self.behind(opening, in: start)
    var rest = inside
    while let line = Self.line(of: rest) {
      if Self.closes(line, syntax) {
        frontMatter = FrontMatterBlock(syntax: syntax, text: text[inside.startIndex..<line.startIndex], firstLine: firstLine + 1)
        body = Self.behind(line, in: rest)
        return
      }
      rest = Self.behind(line, in: rest)
    }
    throw .malformed(reason: "the front matter that starts here has no line \(Self.trimmed(opening)) at its end", line: firstLine)
  }

  private static func syntax(openedBy line: Substring) -> FrontMatterBlock.Syntax? {
    switch trimmed(line) {
    case "---": .yaml
    case "+++": .toml
    default: nil
    }
  }

  private static func closes(_ line: Substring, _ syntax: FrontMatterBlock.Syntax) -> Bool {
    switch syntax {
    case .yaml: trimmed(line) == "---" || trimmed(line) == "..."
    case .toml: trimmed(line) == "+++"
    case .json: false
    }
  }

  /// Behind the brace that closes the object of JSON which a text begins with; nil when it begins with something else.
  private static func endOfJSON(in text: Substring) -> String.Index? {
    guard text.first == "{", let next = text.dropFirst().first(where: { !$0.isWhitespace }), next == "\"" else { return nil }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in zip(text.utf8.indices, text.utf8).prefix(FrontMatterBlock.bytes) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isEscaped = byte == UInt8(ascii: "\\")
        isQuoted = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        if depth == 0 { return text.utf8.index(after: index) }
      }
    }
    return nil
  }

  /// The first line without its end; nil when there is nothing left.
  private static func line(of text: Substring) -> Substring? {
    text.isEmpty ? nil : text.prefix { !isLineEnd($0) }
  }

  private static func behind(_ line: Substring, in text: Substring) -> Substring {
    text[line.endIndex...].dropFirst()
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }

  private static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }
}
