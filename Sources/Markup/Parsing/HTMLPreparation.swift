/// An HTML text made fit for libxml2, which reads HTML 4 and stops at a NUL.
///
/// It is taken apart as HTML 5 says and written again in the simplest spelling: every tag closed, every attribute quoted, every
/// reference resolved. What the elements mean for each other is then libxml2's work. Some of its rules would tear good pages
/// apart; those elements get a name that it does not know, which `HTMLEvents` takes back.
struct HTMLPreparation {
  var scanner: MarkupScanner
  var repairs = RepairLog()
  /// Every start tag, in order.
  private(set) var tags: [HTMLTagLog.Tag] = []
  /// Where the `]]>` stands that belongs to a CDATA section whose start was dropped.
  var cdataEnd: Int?

  /// Whether the body has yet to begin.
  private var isBeforeBody: Bool
  /// The element of the head that is open and may hold what else starts the body.
  private var headContainer: String?

  /// The text as libxml2 is to see it.
  var bytes: [UInt8] { scanner.output }

  /// What stands in front of a name that libxml2 is not to know.
  static let alias = "open-"

  /// HTML 4 closes these where a paragraph, a list or a table starts.
  static let aliased: NameSet = [
    "a", "address", "b", "big", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "s", "small", "strike", "tt", "u",
  ]
  /// Void elements that HTML 4 does not have, or does not say so of.
  private static let newVoid: NameSet = ["wbr", "source", "track", "keygen", "bgsound", "embed"]
  /// Elements that hold text which libxml2 would read as markup, and whether references count in it.
  private static func textOnly(_ name: String) -> MarkupScanner.Content? {
    switch name {
    case "title", "textarea": .text
    case "iframe", "noembed", "noframes", "xmp": .literal
    case "style", "script": .verbatim
    default: nil
    }
  }

  /// What may stand in front of the body, or makes its start known itself.
  private static let notInBody: NameSet = [
    "html", "head", "title", "base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "body", "frameset",
    "noframes",
  ]
  /// No element that a person wrote has more; libxml2 compares each with all the others.
  static let mostAttributes = 256

  init(_ html: String, wrapping prefix: StaticString = "") {
    isBeforeBody = prefix.utf8CodeUnitCount == 0
    scanner = MarkupScanner(html, language: .html)
    scanner.write(prefix)
    while !scanner.isAtEnd {
      let next = scanner.find("<", from: scanner.index) ?? scanner.source.count
      if let end = cdataEnd, end <= next {
        endCDATA(at: end)
      } else {
        if isBeforeBody, headContainer == nil, !scanner.source[scanner.index..<next].allSatisfy(MarkupScanner.isSpace) {
          isBeforeBody = false
        }
        scanner.copy(to: next, as: .text)
        if !scanner.isAtEnd { markup() }
      }
    }
    if scanner.droppedCharacters > 0 { repairs.add("dropped \(scanner.droppedCharacters) control characters") }
  }

  /// What starts with the `<` that stands here.
  private mutating func markup() {
    let next = scanner.byte(1)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
    let isTag = MarkupScanner.isLetter(next) || next == UInt8(ascii: "/") && MarkupScanner.isLetter(scanner.byte(2))
    guard isTag else { return scanner.copy(to: scanner.index + 1, as: .text) }
    let tag = scanner.tag()
    if tag.isUnfinished { repairs.add("ended a tag or quotation mark that is never closed", line: scanner.line) }
    guard let name = Self.name(scanner.source[tag.name]) else {
      repairs.add("took <\(quoted(tag.name))> for text", line: scanner.line)
      return scanner.copy(to: tag.end, as: .text)
    }
    if tag.isEndTag { endTag(name, tag) } else { startTag(name, tag) }
  }

  private mutating func endTag(_ name: String, _ tag: ScannedTag) {
    // The body ends with the text: what stands behind these tags belongs to it, too.
    if name == headContainer { headContainer = nil }
    if name != "body" && name != "html" {
      scanner.write("</")
      if Self.aliased.contains(name) { scanner.write(Self.alias) }
      scanner.write(name)
      scanner.write(">")
    }
    scanner.skip(to: tag.end)
  }

  private mutating func startTag(_ name: String, _ tag: ScannedTag) {
    startBody(before: name)
    tags.append(HTMLTagLog.Tag(name: name, source: scanner.index, copy: scanner.output.count))
    scanner.write("<")
    if Self.aliased.contains(name) { scanner.write(Self.alias) }
    scanner.write(name)
    for attribute in tag.attributes.prefix(Self.mostAttributes) { write(attribute) }
    if tag.attributes.count > Self.mostAttributes {
      repairs.add("dropped all but the first \(Self.mostAttributes) attributes of <\(name)>", line: scanner.line)
    }
    scanner.skip(to: tag.end)
    let isClosed = tag.isSelfClosing || Self.newVoid.contains(name)
    if isClosed { scanner.write(" /") }
    scanner.write(">")
    if !isClosed, let content = Self.textOnly(name) { text(of: name, as: content) }
  }

  /// libxml2 starts the body at the elements of HTML 4 that belong there; at others, and at those with an alias, it would stay in the head.
  private mutating func startBody(before name: String) {
    guard isBeforeBody, headContainer == nil else { return }
    if name == "noscript" || name == "template" { headContainer = name }
    if name == "body" || name == "frameset" { isBeforeBody = false }
    guard !Self.notInBody.contains(name) else { return }
    scanner.write("<body>")
    isBeforeBody = false
  }

  private mutating func write(_ attribute: ScannedTag.Attribute) {
    scanner.skip(to: attribute.name.lowerBound)
    guard let name = Self.name(scanner.source[attribute.name]) else {
      repairs.add("dropped the attribute \(quoted(attribute.name))", line: scanner.line)
      return scanner.skip(to: attribute.value?.upperBound ?? attribute.name.upperBound)
    }
    scanner.write(" ")
    scanner.write(name)
    guard let value = attribute.value else { return scanner.skip(to: attribute.name.upperBound) }
    scanner.write("=\"")
    scanner.skip(to: value.lowerBound)
    scanner.copy(to: value.upperBound, as: .attribute)
    scanner.write("\"")
  }

  /// The text up to the end tag of an element that holds nothing else; up to the end of the document if there is none.
  private mutating func text(of name: String, as content: MarkupScanner.Content) {
    var place = scanner.index
    while let next = scanner.find("</", from: place) {
      if isEnd(of: name, at: next) { return scanner.copy(to: next, as: content) }
      place = next + 2
    }
    repairs.add("closed <\(name)> at the end of the document", line: scanner.line)
    scanner.copy(to: scanner.source.count, as: content)
    scanner.write("</\(name)>")
  }

  private func isEnd(of name: String, at place: Int) -> Bool {
    let end = place + 2 + name.utf8.count
    guard end <= scanner.source.count else { return false }
    guard scanner.source[(place + 2)..<end].elementsEqual(name.utf8, by: { MarkupScanner.lowercased($0) == $1 }) else { return false }
    return end == scanner.source.count || !MarkupScanner.isLetter(scanner.source[end])
  }

  /// The name in lower case; nil if it holds what libxml2 would not read as a part of it.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, MarkupScanner.isLetter(first) || first == UInt8(ascii: "_"), bytes.count < 100 else { return nil }
    guard bytes.allSatisfy({ isNameByte[Int($0)] }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { name in
      for (place, byte) in bytes.enumerated() { name[place] = MarkupScanner.lowercased(byte) }
      return bytes.count
    }
  }

  private static let isNameByte: [Bool] = (UInt8.min...UInt8.max).map { MarkupScanner.isLetter($0) || "0123456789-_.:".utf8.contains($0) }

  /// The start of a piece of the source, for a message.
  func quoted(_ range: Range<Int>) -> String {
    String(decoding: scanner.source[range].prefix(40), as: UTF8.self)
  }
}
