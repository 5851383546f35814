/// Refuses Markdown that the library would take minutes over; what people write is far below these bounds.
///
/// cmark-gfm 0.29 needs time that grows with the square of the brackets, of the nesting, of a table's empty cells, of the marks of one
/// footnote, and of the lines that could end a table's head.
///
/// Measured: `![[]()` repeated takes 16 s for 256 KiB, `|---|---|` on every second line 6 s for 64 KiB, and a header of 1,000 columns over
/// 20,000 short rows makes 200 MB.
enum MarkdownBounds {
  /// The largest text in bytes: a book of some 40,000 words.
  static let bytes = 256 * 1024
  /// The most opening brackets.
  static let brackets = 10_000
  /// The most marks of footnotes.
  static let footnotes = 2_000
  /// The most lines such as `|---|---|`.
  static let tables = 1_000
  /// How many quotes and lists one line may open inside each other.
  static let nesting = 50
  /// The most cells that the widest row, repeated on every line, would make.
  static let cells = 1_000_000

  /// Throws what is too much.
  static func check(_ markdown: Substring) throws(ImportProblem) {
    guard markdown.utf8.count <= bytes else { throw .tooLarge(bytes: markdown.utf8.count, limit: bytes) }
    guard markdown.utf8.count(where: { $0 == UInt8(ascii: "[") }) <= brackets else {
      throw .malformed(reason: "it has more than \(brackets) opening brackets", line: nil)
    }
    let lines = markdown.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard markdown.utf8.split(separator: "[^".utf8, omittingEmptySubsequences: false).count <= footnotes else {
      throw .malformed(reason: "it has more than \(footnotes) marks of footnotes", line: nil)
    }
    guard lines.count(where: couldEndHead) <= tables else { throw .malformed(reason: "it has more than \(tables) tables", line: nil) }
    var widest = 0
    for (index, line) in lines.enumerated() {
      guard markers(opening: line) <= nesting else {
        throw .malformed(reason: "more than \(nesting) quotes and lists lie inside each other", line: index + 1)
      }
      widest = max(widest, line.count { $0 == UInt8(ascii: "|") })
    }
    guard widest <= 2 || widest * lines.count <= cells else { throw .malformed(reason: "it has a table of too many columns", line: nil) }
  }

  /// Whether a line could stand between the head of a table and its rows.
  private static func couldEndHead(_ line: Substring.UTF8View) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
      && line.allSatisfy { " \t>|:-".utf8.contains($0) }
  }

  /// The signs of quotes and lists before the first word of a line; a line of one sign only is a rule.
  private static func markers(opening line: Substring.UTF8View) -> Int {
    let signs = line.prefix { " \t>-+*0123456789.)".utf8.contains($0) }.filter { ">-+*.)".utf8.contains($0) }
    let isRule = signs.count >= 3 && signs.allSatisfy { $0 == signs.first } && signs.first != UInt8(ascii: ">")
    return isRule ? 0 : signs.count
  }
}
