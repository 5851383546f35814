/// The marks of kramdown, Jekyll's Markdown, that only change looks: `{: .wide}` behind a picture, `{:toc}` for a table of contents.
enum KramdownMarks {
  /// The text without them, but for what stands in fenced code.
  static func removed(from text: String) -> String {
    guard text.contains("{:") else { return text }
    var lines: [Substring] = []
    var fence: Character?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = line.drop { $0 == " " }
      if let sign = start.first, sign == "`" || sign == "~", start.hasPrefix(String(repeating: sign, count: 3)),
        fence == nil || fence == sign
      {
        fence = fence == nil ? sign : nil
      }
      guard fence == nil, line.contains("{:") else {
        lines.append(line)
        continue
      }
      let rest = Substring(line.replacing(/\{:[^{}]*\}/, with: ""))
      if rest.allSatisfy(\.isWhitespace) {
        if line.contains("toc") { takeMarker(of: &lines) }
      } else {
        lines.append(rest)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The list of one item that a table of contents is put in place of.
  private static func takeMarker(of lines: inout [Substring]) {
    if let last = lines.last, last.wholeMatch(of: /\s*([*+-]|\d+\.)\s+\S.{0,40}/) != nil { lines.removeLast() }
  }
}
