/// A damaged XML text made well-formed, so that libxml2 reads all of it.
///
/// libxml2 can go on behind a fault, but then drops what it does not understand and closes the wrong elements. So tags are matched
/// here, attributes quoted, references resolved or escaped; what is left to libxml2 is what it does well.
struct XMLPreparation {
  private var scanner: MarkupScanner
  private var repairs: RepairLog
  /// The names of the open elements.
  private var open: [String] = []
  private var isBehindRoot = false
  private let depthLimit: Int

  /// The text as libxml2 is to see it.
  private(set) var bytes: [UInt8] = []
  /// What was put right.
  var summary: [Repair] { repairs.summary }

  /// Elements of HTML that stand open in the text of careless feeds, and hold nothing.
  private static let void: Set<String> = ["br", "hr", "img", "wbr"]

  init(_ text: String, repairs: [Repair], limits: ParseLimits) {
    scanner = MarkupScanner(text, language: .xml)
    bytes.reserveCapacity(scanner.source.count + scanner.source.count / 8)
    depthLimit = limits.depth
    self.repairs = RepairLog()
    self.repairs.add(repairs)
    // One level too many is written, so that the parser refuses the document.
    while !scanner.isAtEnd && !isBehindRoot && open.count <= depthLimit {
      copyText(to: scanner.find("<", from: scanner.index) ?? scanner.source.count)
      if !scanner.isAtEnd { markup() }
    }
    for name in open.reversed() { close(name) }
    reportCounts()
  }

  // MARK: Writing

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func copy(to end: Int, as content: MarkupScanner.Content) {
    scanner.copy(to: end, as: content, into: &bytes)
  }

  /// Goes on to a place without writing what lies between, but for its line ends, so that line numbers stay true.
  private mutating func skip(to end: Int) {
    let line = scanner.line
    scanner.skip(to: end)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: scanner.line - line))
  }

  // MARK: Reading

  private mutating func copyText(to end: Int) {
    if !open.isEmpty { return copy(to: end, as: .text) }
    if !scanner.source[scanner.index..<end].allSatisfy(MarkupScanner.isSpace) {
      repairs.add("dropped text in front of the first element", line: scanner.line)
    }
    skip(to: end)
  }

  private mutating func markup() {
    if scanner.isAt("<!--") { return section(from: "<!--", to: "-->") }
    if scanner.isAt("<![cdata[") { return cdata() }
    if scanner.isAt("<!doctype") { return doctype() }
    if scanner.isAt("<?") { return skip(to: scanner.find("?>", from: scanner.index).map { $0 + 2 } ?? scanner.source.count) }
    guard Self.startsName(scanner.byte(1)) || scanner.byte(1) == UInt8(ascii: "/") else {
      repairs.add("took a < for text", line: scanner.line)
      return copyText(to: scanner.index + 1)
    }
    var tag = scanner.tag()
    if let end = placeOfEndTag(inside: tag) { tag = scanner.tag(before: end) }
    if tag.isUnfinished { repairs.add("ended a tag or quotation mark that is never closed", line: scanner.line) }
    guard let name = name(tag.name) else {
      repairs.add("took a tag that is none for text", line: scanner.line)
      return copyText(to: tag.end)
    }
    if tag.isEndTag { endTag(name, tag) } else { startTag(name, tag) }
  }

  /// Where the end tag of an open element stands inside a tag: then the tag, or a quotation mark in it, was never closed.
  private func placeOfEndTag(inside tag: ScannedTag) -> Int? {
    var place = scanner.index + 1
    while place + 1 < tag.end {
      if scanner.source[place] == UInt8(ascii: "<"), scanner.source[place + 1] == UInt8(ascii: "/") {
        let name = scanner.source[(place + 2)..<tag.end].prefix { Self.startsName($0) || "0123456789-.:".utf8.contains($0) }
        let behind = name.endIndex < scanner.source.count ? scanner.source[name.endIndex] : 0
        if behind == UInt8(ascii: ">") || MarkupScanner.isSpace(behind), open.contains(String(decoding: name, as: UTF8.self)) {
          return place
        }
      }
      place += 1
    }
    return nil
  }

  /// A CDATA section; outside the root it is text like any other.
  private mutating func cdata() {
    if open.isEmpty { return copyText(to: scanner.index + 1) }
    section(from: "<![CDATA[", to: "]]>")
  }

  /// A comment or CDATA section, whose text is not touched.
  private mutating func section(from start: StaticString, to end: StaticString) {
    write(start)
    skip(to: scanner.index + start.utf8CodeUnitCount)
    let place = scanner.find(end, from: scanner.index)
    if place == nil { repairs.add("closed a comment or CDATA section at the end of the document", line: scanner.line) }
    copy(to: place ?? scanner.source.count, as: .verbatim)
    write(end)
    skip(to: scanner.index + end.utf8CodeUnitCount)
  }

  /// Keeps the name and identifiers, but none of the declarations.
  private mutating func doctype() {
    let end = scanner.find(">", from: scanner.index) ?? scanner.source.count
    let bracket = scanner.source[scanner.index..<end].firstIndex(of: UInt8(ascii: "[")) ?? end
    copy(to: bracket, as: .verbatim)
    write(">")
    if bracket < end {
      repairs.add("ignored the declarations in the document type", line: scanner.line)
      let close = scanner.find("]", from: bracket) ?? bracket
      skip(to: scanner.find(">", from: close) ?? scanner.source.count)
    }
    skip(to: scanner.index + 1)
  }

  private mutating func startTag(_ name: String, _ tag: ScannedTag) {
    write("<")
    write(name)
    var names: Set<String> = []
    for attribute in tag.attributes.prefix(HTMLReader.mostAttributes) { write(attribute, &names) }
    if tag.attributes.count > HTMLReader.mostAttributes {
      repairs.add("dropped all but the first \(HTMLReader.mostAttributes) attributes of <\(name)>", line: scanner.line)
    }
    skip(to: tag.end)
    let isVoid = Self.void.contains(name)
    if isVoid && !tag.isSelfClosing { repairs.add("closed <\(name)>, which holds nothing", line: scanner.line) }
    if tag.isSelfClosing || isVoid {
      write("/>")
      isBehindRoot = open.isEmpty
    } else {
      write(">")
      open.append(name)
    }
  }

  private mutating func write(_ attribute: ScannedTag.Attribute, _ names: inout Set<String>) {
    skip(to: attribute.name.lowerBound)
    let end = attribute.value?.upperBound ?? attribute.name.upperBound
    guard let name = name(attribute.name), names.insert(name).inserted else {
      repairs.add("dropped an attribute that has no name or the name of another", line: scanner.line)
      return skip(to: end)
    }
    let value = attribute.value ?? attribute.name
    write(" ")
    write(name)
    write("=\"")
    skip(to: value.lowerBound)
    copy(to: value.upperBound, as: .attribute)
    write("\"")
  }

  /// Closes the element and all that was left open inside; an end tag that closes nothing is dropped.
  private mutating func endTag(_ name: String, _ tag: ScannedTag) {
    if let place = open.lastIndex(of: name) {
      for forgotten in open[(place + 1)...].reversed() { close(forgotten) }
      write("</\(name)>")
      open.removeSubrange(place...)
      isBehindRoot = open.isEmpty
    } else if !Self.void.contains(name) {
      repairs.add("dropped </\(name)>, which closes nothing", line: scanner.line)
    }
    skip(to: tag.end)
  }

  private mutating func close(_ name: String) {
    repairs.add("closed <\(name)>, which was left open", line: scanner.line)
    write("</\(name)>")
  }

  private mutating func reportCounts() {
    if isBehindRoot, !scanner.source[scanner.index...].allSatisfy(MarkupScanner.isSpace) {
      repairs.add("ignored what stands behind the root element", line: scanner.line)
    }
    if scanner.droppedCharacters > 0 { repairs.add("dropped \(scanner.droppedCharacters) control characters") }
    if scanner.loneAmpersands > 0 { repairs.add("took \(scanner.loneAmpersands) ampersands for text") }
    if scanner.namedReferences > 0 { repairs.add("resolved \(scanner.namedReferences) entities of HTML that XML does not know") }
  }

  /// The name in this range; nil if it is none.
  private func name(_ range: Range<Int>) -> String? {
    let bytes = scanner.source[range]
    guard let first = bytes.first, Self.startsName(first), bytes.count < 1000 else { return nil }
    let isName = bytes.allSatisfy { Self.startsName($0) || "0123456789-.:".utf8.contains($0) }
    guard isName else { return nil }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.unicodeScalars.allSatisfy(Self.mayStandInName) ? name : nil
  }

  /// Whether XML lets a character beyond ASCII stand in a name (XML 1.0 §2.3, NameChar).
  private static func mayStandInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80, 0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    MarkupScanner.isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
