extension HTMLPreparation {
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
      scanner.write("<!---->")
      return scanner.skip(to: start + empty.utf8CodeUnitCount)
    }
    var place = start
    while let end = scanner.find("--", from: place) {
      let behind = scanner.source[(end + 2)...].prefix(2)
      let length = behind.first == UInt8(ascii: ">") ? 3 : behind.elementsEqual("!>".utf8) ? 4 : 0
      if length > 0 {
        scanner.copy(to: end, as: .verbatim)
        scanner.write("-->")
        return scanner.skip(to: end + length)
      }
      place = end + 1
    }
    repairs.add("closed a comment at the end of the document", line: scanner.line)
    scanner.copy(to: scanner.source.count, as: .verbatim)
    scanner.write("-->")
  }

  private mutating func doctype() {
    guard let end = scanner.find(">", from: scanner.index) else { return bogus() }
    scanner.copy(to: end + 1, as: .verbatim)
  }

  /// HTML has no CDATA sections; feeds leave them in their content, and mean text with markup.
  private mutating func cdata() {
    repairs.add("dropped the marks of a CDATA section", line: scanner.line)
    scanner.skip(to: scanner.index + 9)
    if cdataEnd == nil { cdataEnd = scanner.find("]]>", from: scanner.index) }
  }

  /// Goes on behind the end of a CDATA section.
  mutating func endCDATA(at end: Int) {
    cdataEnd = nil
    if scanner.index > end { return }
    scanner.copy(to: end, as: .text)
    scanner.skip(to: end + 3)
  }

  /// Outlook's `<![if !mso]>` and `<![endif]>`, in the spelling that is a comment for everyone else.
  private mutating func revealedCondition() {
    guard let end = scanner.find(">", from: scanner.index) else { return bogus() }
    let isEnd = scanner.isAt("<![endif]")
    scanner.write(isEnd ? "<!--" : "<!--[")
    if !isEnd { scanner.skip(to: scanner.index + 3) }
    scanner.copy(to: end, as: .verbatim)
    scanner.write(isEnd ? "-->" : "><!-->")
    scanner.skip(to: end + 1)
  }

  /// A declaration or instruction that HTML does not have.
  private mutating func bogus() {
    let end = scanner.find(">", from: scanner.index) ?? scanner.source.count - 1
    repairs.add("dropped \(quoted(scanner.index..<(end + 1)))", line: scanner.line)
    scanner.skip(to: end + 1)
  }
}
