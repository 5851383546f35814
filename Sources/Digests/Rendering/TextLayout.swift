import Markup

/// Lays out the text part of a newsletter: what a template wrote line by line becomes lines of at most 76 columns.
///
/// Templates can write `# heading`, `## smaller heading` and `---` for a rule. A line that starts with `* ` or `[1] ` keeps its later
/// lines indented. Several empty lines become one.
public enum TextLayout {
  /// The widest line, in columns; a word that is longer, such as an address, stands on a line of its own.
  public static let width = 76

  /// How long a rule is: one line of quoted-printable, which has room for 75 characters and its mark.
  private static let ruleWidth = 72

  /// The laid-out text, ended by one line end.
  public static func lines(of text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let laidOut = block(line)
      if laidOut == [""], lines.last.map(\.isEmpty) != false { continue }
      lines += laidOut
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func block(_ line: Substring) -> [String] {
    let indent = String(line.prefix { $0 == " " || $0 == "\t" }.map { _ in Character(" ") }.prefix(width / 2))
    let content = line.drop { $0.isWhitespace }
    if content.first == TextMarks.line { return [indent + TextMarks.without(content)] }
    if content.allSatisfy({ $0 == TextMarks.words }) { return [""] }
    if content == "---" { return [String(repeating: "-", count: ruleWidth)] }
    if content.hasPrefix("## ") { return heading(content.dropFirst(3), underlined: "-") }
    if content.hasPrefix("# ") { return heading(content.dropFirst(2), underlined: "=") }
    let marker = content.prefix(markerLength(content))
    let hanging = String(repeating: " ", count: marker.count)
    let lines = LineBreaker.lines(TextMarks.without(content.dropFirst(marker.count)), width: width - indent.count - marker.count)
    return lines.enumerated().map { index, line in indent + (index == 0 ? marker : hanging[...]) + line }
  }

  private static func heading(_ title: Substring, underlined mark: Character) -> [String] {
    let lines = LineBreaker.lines(TextMarks.without(title), width: width)
    let longest = lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    return lines + [String(repeating: mark, count: min(longest, width))]
  }

  /// The length of `* ` or `[1] ` at the start of a line.
  private static func markerLength(_ content: Substring) -> Int {
    if content.hasPrefix("* ") || content.hasPrefix("- ") { return 2 }
    guard content.hasPrefix("["), let end = content.firstIndex(of: "]"), content[content.index(after: end)...].hasPrefix(" ") else {
      return 0
    }
    let inside = content[..<end].dropFirst()
    return inside.count <= 5 && inside.allSatisfy { $0.isASCII && $0.isNumber } ? inside.count + 3 : 0
  }
}
