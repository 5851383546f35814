/// One piece of a template: text, or a tag between braces.
struct TemplatePiece: Hashable {
  var content: Content
  /// The line that it starts on, counted from 1.
  var line: Int
  /// The piece as it stands in the template.
  var written: String

  var isText: Bool {
    if case .text = content { true } else { false }
  }

  enum Content: Hashable {
    case text(String)
    case field(String)
    case unescaped(String)
    case open(String)
    case close(String)
    case comment
    /// Anything else that Mustache knows; holds what stands between the braces.
    case other(String)
  }
}

/// Takes a template apart, so that each tag can be checked before Mustache, which does not check names, sees it.
struct TemplateScanner {
  private var rest: Substring
  private var line = 1
  private let file: String

  init(_ source: TemplateSource) {
    rest = source.text[...]
    file = source.file
  }

  mutating func pieces() throws(TemplateError) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    while !rest.isEmpty {
      if let text = text() { pieces.append(text) }
      if let tag = try tag() { pieces.append(tag) }
    }
    return pieces
  }

  private mutating func text() -> TemplatePiece? {
    let end = rest.firstRange(of: "{{")?.lowerBound ?? rest.endIndex
    let text = String(rest[..<end])
    defer { take(upTo: end) }
    return text.isEmpty ? nil : TemplatePiece(content: .text(text), line: line, written: text)
  }

  private mutating func tag() throws(TemplateError) -> TemplatePiece? {
    guard !rest.isEmpty else { return nil }
    let start = line
    let braces = rest.hasPrefix("{{{") ? ("{{{", "}}}") : ("{{", "}}")
    let inside = rest.dropFirst(braces.0.count)
    guard let end = inside.firstRange(of: braces.1) else { throw TemplateError(file: file, line: start, problem: .unclosedTag) }
    let tag = String(inside[..<end.lowerBound])
    let written = String(rest[..<end.upperBound])
    take(upTo: end.upperBound)
    let content = braces.0 == "{{{" ? TemplatePiece.Content.unescaped(Self.trimmed(tag[...])) : Self.content(tag)
    return TemplatePiece(content: content, line: start, written: written)
  }

  private static func content(_ tag: String) -> TemplatePiece.Content {
    let name = trimmed(tag.dropFirst())
    switch tag.first {
    case "#", "^": return .open(name)
    case "/": return .close(name)
    case "&": return .unescaped(name)
    case "!": return .comment
    default:
      let field = trimmed(tag[...])
      let isName = !field.isEmpty && field.utf8.allSatisfy { isNameByte($0) }
      return isName ? .field(field) : .other(field)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private mutating func take(upTo end: Substring.Index) {
    line += rest[..<end].utf8.count { $0 == UInt8(ascii: "\n") }
    rest = rest[end...]
  }
}
