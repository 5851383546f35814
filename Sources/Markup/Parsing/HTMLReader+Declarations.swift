extension HTMLReader {
  /// What starts with the `<!` or `<?` that stands here.
  mutating func declaration() {
    if scanner.isAt("<!--") { return comment() }
    if scanner.isAt("<!doctype") { return doctype() }
    if scanner.isAt("<![cdata[") { return cdata() }
    if scanner.isAt("<![if") || scanner.isAt("<![endif]") { return revealedCondition() }
    bogus()
  }

  private mutating func comment() {
    let start = scanner.index + 4
    // `<!-->` and `<!--->` are whole comments (13.2.5.43-44).
    for empty in [">", "->"] as [StaticString] where scanner.isAt(empty, offset: 4) {
      return comment(start..<start, end: start + empty.utf8CodeUnitCount)
    }
    var place = start
    while let end = scanner.find("--", from: place) {
      let behind = scanner.source[(end + 2)...].prefix(2)
      let length = behind.first == UInt8(ascii: ">") ? 3 : behind.elementsEqual("!>".utf8) ? 4 : 0
      if length > 0 { return comment(start..<end, end: end + length) }
      place = end + 1
    }
    repair("closed a comment at the end of the document")
    comment(start..<scanner.source.count, end: scanner.source.count)
  }

  /// A comment of the text in a range.
  private mutating func comment(_ text: Range<Int>, before prefix: String = "", behind suffix: String = "", end: Int) {
    tree.comment(prefix + scanner.text(of: text, as: .verbatim) + suffix, line: scanner.line)
    scanner.skip(to: end)
  }

  private mutating func doctype() {
    guard let end = scanner.find(">", from: scanner.index) else { return bogus() }
    scanner.skip(to: scanner.index + 9)
    let text = scanner.text(of: scanner.index..<end, as: .verbatim)
    tree.doctype(Self.doctype(text), line: scanner.line)
    scanner.skip(to: end + 1)
  }

  /// A document type declaration of a name and the identifiers behind it; what else stands there is left out.
  private static func doctype(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    let name = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    let keyword = rest.prefix(6).uppercased()
    guard keyword == "PUBLIC" || keyword == "SYSTEM" else { return "DOCTYPE \(name)" }
    rest = rest.dropFirst(6).drop(while: \.isWhitespace)
    var identifiers: [Substring] = []
    while let quote = rest.first, quote == "\"" || quote == "'", identifiers.count < 2 {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { break }
      identifiers.append(rest[..<end])
      rest = rest[end...].dropFirst().drop(while: \.isWhitespace)
    }
    if identifiers.isEmpty { return "DOCTYPE \(name)" }
    return "DOCTYPE \(name) \(keyword) " + identifiers.map { "\"\($0)\"" }.joined(separator: " ")
  }

  /// HTML has no CDATA sections; feeds leave them in their content, and mean text with markup.
  private mutating func cdata() {
    repair("dropped the marks of a CDATA section")
    scanner.skip(to: scanner.index + 9)
    if cdataEnd == nil { cdataEnd = scanner.find("]]>", from: scanner.index) }
  }

  /// Goes on behind the end of a CDATA section.
  mutating func endCDATA(at end: Int) {
    cdataEnd = nil
    if scanner.index > end { return }
    copy(to: end, as: .text)
    scanner.skip(to: end + 3)
  }

  /// Outlook's `<![if !mso]>` and `<![endif]>`, in the spelling that is a comment for everyone else.
  private mutating func revealedCondition() {
    guard let end = scanner.find(">", from: scanner.index) else { return bogus() }
    if scanner.isAt("<![endif]") {
      comment(scanner.index..<end, end: end + 1)
    } else {
      comment(scanner.index + 3..<end, before: "[", behind: "><!", end: end + 1)
    }
  }

  /// A declaration or instruction that HTML does not have.
  private mutating func bogus() {
    let end = scanner.find(">", from: scanner.index) ?? scanner.source.count - 1
    repair("dropped \(quoted(scanner.index..<(end + 1)))")
    scanner.skip(to: end + 1)
  }
}
