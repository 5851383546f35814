/// Takes an HTML text apart as HTML 5 says, and has a tree made of it.
///
/// What the tags mean for each other is not known here: that is the work of `HTMLTree`.
struct HTMLReader {
  var scanner: MarkupScanner
  var tree: HTMLTree
  /// Where the `]]>` stands that belongs to a CDATA section whose start was dropped.
  var cdataEnd: Int?
  /// Where start tags are noted when somebody wants to know.
  private let tags: HTMLTagLog?

  /// No element that a person wrote has more; each is compared with all the others.
  static let mostAttributes = 256

  init(_ html: String, limits: ParseLimits, tags: HTMLTagLog? = nil) {
    self.tags = tags
    scanner = MarkupScanner(html, language: .html)
    tree = HTMLTree(limits: limits)
  }

  /// Reads all of the text.
  mutating func document() throws(ParseError) -> Document {
    while !scanner.isAtEnd {
      let next = scanner.find("<", from: scanner.index) ?? scanner.source.count
      if let end = cdataEnd, end <= next {
        endCDATA(at: end)
      } else {
        copy(to: next, as: .text)
        if !scanner.isAtEnd { try markup() }
      }
    }
    if scanner.droppedCharacters > 0 { tree.repairs.add("dropped \(scanner.droppedCharacters) control characters") }
    return tree.finish(line: scanner.line)
  }

  /// Adds the source up to a place to the text of the tree.
  mutating func copy(to end: Int, as content: MarkupScanner.Content) {
    scanner.copy(to: end, as: content, into: &tree.text)
  }

  mutating func repair(_ message: String) {
    tree.repairs.add(message, line: scanner.line)
  }

  /// What starts with the `<` that stands here.
  private mutating func markup() throws(ParseError) {
    let next = scanner.byte(1)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
    let isTag = MarkupScanner.isLetter(next) || next == UInt8(ascii: "/") && MarkupScanner.isLetter(scanner.byte(2))
    guard isTag else { return copy(to: scanner.index + 1, as: .text) }
    let tag = scanner.tag()
    if tag.isUnfinished { repair("ended a tag or quotation mark that is never closed") }
    guard let name = scanner.htmlName(tag.name) else {
      repair("took <\(quoted(tag.name))> for text")
      return copy(to: tag.end, as: .text)
    }
    if tag.isEndTag { endTag(name, tag) } else { try startTag(name, tag) }
  }

  private mutating func endTag(_ name: String, _ tag: ScannedTag) {
    // The body ends with the text: what stands behind these tags belongs to it, too.
    if name != "body" && name != "html" { tree.end(name, line: scanner.line) }
    scanner.skip(to: tag.end)
  }

  private mutating func startTag(_ name: String, _ tag: ScannedTag) throws(ParseError) {
    let place = scanner.index
    let attributes = attributes(of: name, tag)
    scanner.skip(to: tag.end)
    let isClosed = tag.isSelfClosing || HTMLElements.void.contains(name)
    let element = Element(name, attributes: attributes, line: scanner.line)
    if try tree.start(element, isClosed: isClosed) { tags?.add(element, at: place) }
    if !isClosed, let content = Self.textOnly(name) { text(of: name, as: content) }
  }

  private mutating func attributes(of name: String, _ tag: ScannedTag) -> [Attribute] {
    if tag.attributes.isEmpty { return [] }
    if tag.attributes.count > Self.mostAttributes {
      repair("dropped all but the first \(Self.mostAttributes) attributes of <\(name)>")
    }
    var attributes: [Attribute] = []
    attributes.reserveCapacity(min(tag.attributes.count, Self.mostAttributes))
    for scanned in tag.attributes.prefix(Self.mostAttributes) {
      scanner.skip(to: scanned.name.lowerBound)
      if let name = scanner.htmlName(scanned.name) {
        if attributes.contains(where: { $0.name == name }) {
          repair("dropped the attribute \(name), which is there already")
        } else {
          attributes.append(Attribute(name, scanned.value.map { scanner.text(of: $0, as: .attribute) } ?? ""))
        }
      } else {
        repair("dropped the attribute \(quoted(scanned.name))")
      }
    }
    return attributes
  }

  /// Elements that hold text which looks like markup, and whether references count in it.
  private static func textOnly(_ name: String) -> MarkupScanner.Content? {
    switch name {
    case "title", "textarea": .text
    case "iframe", "noembed", "noframes", "xmp", "style", "script": .verbatim
    default: nil
    }
  }

  /// The text up to the end tag of an element that holds nothing else; up to the end of the document if there is none.
  private mutating func text(of name: String, as content: MarkupScanner.Content) {
    var place = scanner.index
    while let next = scanner.find("</", from: place) {
      if isEnd(of: name, at: next) { return copy(to: next, as: content) }
      place = next + 2
    }
    repair("closed <\(name)> at the end of the document")
    copy(to: scanner.source.count, as: content)
  }

  private func isEnd(of name: String, at place: Int) -> Bool {
    let end = place + 2 + name.utf8.count
    guard end <= scanner.source.count else { return false }
    guard scanner.source[(place + 2)..<end].elementsEqual(name.utf8, by: { MarkupScanner.lowercased($0) == $1 }) else { return false }
    guard end < scanner.source.count else { return true }
    let next = scanner.source[end]
    return MarkupScanner.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// The start of a piece of the source, for a message.
  func quoted(_ range: Range<Int>) -> String {
    String(decoding: scanner.source[range].prefix(40), as: UTF8.self)
  }
}
