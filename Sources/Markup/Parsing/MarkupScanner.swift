/// Walks over a text with markup.
///
/// The reader of HTML and the preparation of XML stand on this: it takes tags apart and copies text with its references resolved and
/// without the characters that no document may hold. Line ends become line feeds.
struct MarkupScanner {
  /// What is copied.
  enum Content {
    /// Text in which nothing is a reference.
    case verbatim
    /// Text between tags.
    case text
    /// The value of an attribute.
    case attribute
  }

  /// Whose rules count.
  enum Language {
    case html
    case xml
  }

  let source: [UInt8]
  private let language: Language
  /// The bytes that are copied in any content as they are.
  private let isPlain: [Bool]
  var index = 0
  private(set) var line = 1
  /// How many characters that no document may hold were left out.
  private(set) var droppedCharacters = 0
  /// How many ampersands that start no reference were taken for text.
  private(set) var loneAmpersands = 0
  /// How many references by a name that XML does not know were resolved.
  private(set) var namedReferences = 0
  /// What was looked for and is nowhere ahead.
  private var exhausted: Set<String> = []
  /// Whether a tag was met whose quotation mark is never closed; looking for it again and again would take forever.
  private var hasOpenQuote = false

  init(_ text: String, language: Language) {
    self.language = language
    // The two characters beyond ASCII that XML forbids.
    let allowed = language == .xml ? text.unicodeScalars.filter { $0.value & ~1 != 0xFFFE } : nil
    source = Array(allowed.map { String($0) }?.utf8 ?? text.utf8)
    droppedCharacters = allowed.map { text.unicodeScalars.count - $0.count } ?? 0
    isPlain = language == .xml ? Self.plainInXML : Self.plainInHTML
  }

  var isAtEnd: Bool { index >= source.count }

  /// The byte so many places on; 0 behind the end.
  func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < source.count ? source[index + offset] : 0
  }

  /// Whether this ASCII text, in lower case, stands so many places on, in any case.
  func isAt(_ text: StaticString, offset: Int = 0) -> Bool {
    text.withUTF8Buffer { expected in
      guard index + offset + expected.count <= source.count else { return false }
      return expected.indices.allSatisfy { Self.lowercased(source[index + offset + $0]) == expected[$0] }
    }
  }

  /// Where this text starts at or behind a place; nil if it does not.
  ///
  /// Places only ever move forward, so what was not found once is not looked for again: thousands of openings without an end
  /// would otherwise take thousands of walks to the end of the document.
  mutating func find(_ text: StaticString, from start: Int) -> Int? {
    if !exhausted.isEmpty, exhausted.contains("\(text)") { return nil }
    let place = source.withUnsafeBufferPointer { source in
      text.withUTF8Buffer { Self.firstPlace(of: $0, in: source, from: start) }
    }
    if place == nil { exhausted.insert("\(text)") }
    return place
  }

  private static func firstPlace(of text: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var place = start
    while place + text.count <= source.count {
      if source[place] == first && text.indices.allSatisfy({ source[place + $0] == text[$0] }) { return place }
      place += 1
    }
    return nil
  }

  /// The tag whose `<` stands here; one that never ends ends at the next `>`, or with the document.
  mutating func tag() -> ScannedTag {
    if !hasOpenQuote {
      let tag = ScannedTag(in: source, at: index, limit: source.count)
      if !tag.isUnfinished { return tag }
    }
    let limit = find(">", from: index) ?? source.count
    var tag = ScannedTag(in: source, at: index, limit: limit)
    tag.isUnfinished = !hasOpenQuote
    hasOpenQuote = true
    return tag
  }

  /// The tag whose `<` stands here, which ends in front of a place wherever its quotation marks are.
  func tag(before limit: Int) -> ScannedTag {
    var tag = ScannedTag(in: source, at: index, limit: limit)
    tag.isUnfinished = true
    tag.end = limit
    return tag
  }

  /// Goes on to a place.
  mutating func skip(to end: Int) {
    let end = min(end, source.count)
    guard index < end else { return }
    source.withUnsafeBufferPointer { source in
      for place in index..<end where source[place] == UInt8(ascii: "\n") { line += 1 }
    }
    index = end
  }

  /// Copies the source up to a place; in XML its special characters become references again.
  mutating func copy(to end: Int, as content: Content, into output: inout [UInt8]) {
    while index < end {
      let special = firstSpecial(before: end)
      source.withUnsafeBufferPointer { output.append(contentsOf: $0[index..<special]) }
      index = special
      if index < end { copySpecial(content, end: end, into: &output) }
    }
  }

  /// What stands in a range ahead, as a string; goes on behind it.
  mutating func text(of range: Range<Int>, as content: Content) -> String {
    skip(to: range.lowerBound)
    let special = firstSpecial(before: range.upperBound)
    if special >= range.upperBound {
      index = max(index, range.upperBound)
      return source.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }
    var text: [UInt8] = []
    copy(to: range.upperBound, as: content, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func firstSpecial(before end: Int) -> Int {
    source.withUnsafeBufferPointer { source in
      isPlain.withUnsafeBufferPointer { isPlain in
        var place = index
        while place < end, isPlain[Int(source[place])] { place += 1 }
        return place
      }
    }
  }

  /// Writes one byte, or reference, that needs a closer look.
  private mutating func copySpecial(_ content: Content, end: Int, into output: inout [UInt8]) {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\r") where self.byte(1) == UInt8(ascii: "\n"): break
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      line += 1
      output.append(UInt8(ascii: "\n"))
    case 0x0C: output.append(UInt8(ascii: " "))
    case UInt8(ascii: "&") where content == .text || content == .attribute: return copyReference(content, end: end, into: &output)
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): write(byte, as: content, into: &output)
    default: droppedCharacters += 1
    }
    index += 1
  }

  private mutating func copyReference(_ content: Content, end: Int, into output: inout [UInt8]) {
    let rule: CharacterReference.Rule = language == .xml ? .never : content == .attribute ? .standingAlone : .always
    guard let reference = CharacterReference(in: source, at: index, end: end, rule: rule) else {
      write(UInt8(ascii: "&"), as: content, into: &output)
      loneAmpersands += 1
      index += 1
      return
    }
    if byte(1) != UInt8(ascii: "#") && !Self.isXMLEntity(reference.text) { namedReferences += 1 }
    for byte in reference.text.utf8 { write(byte, as: content, into: &output) }
    index += reference.length
  }

  private func write(_ byte: UInt8, as content: Content, into output: inout [UInt8]) {
    let isSpecial = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    if language == .xml, isSpecial, content != .verbatim {
      // Behind a fault of a document libxml2 leaves out entities, even XML's own, but not numbers.
      output.append(contentsOf: "&#\(byte);".utf8)
    } else {
      output.append(byte)
    }
  }

  private static func isXMLEntity(_ text: String) -> Bool {
    switch text {
    case "&", "<", ">", "\"", "'": true
    default: false
    }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
  }

  private static let plainInHTML: [Bool] = (UInt8.min...UInt8.max).map { byte in
    byte == 0x09 || byte >= 0x20 && byte != UInt8(ascii: "&") && byte != 0x7F
  }

  private static let plainInXML: [Bool] = (UInt8.min...UInt8.max).map { byte in
    plainInHTML[Int(byte)] && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
}

extension MarkupScanner {
  /// The name of a tag or an attribute in lower case; nil if it is none, or longer than any.
  func htmlName(_ range: Range<Int>) -> String? {
    guard range.count < 100 else { return nil }
    return source.withUnsafeBufferPointer { source in
      let name = source[range]
      guard let first = name.first, Self.isLetter(first) || first == UInt8(ascii: "_"), name.allSatisfy(Self.isNameByte) else { return nil }
      return String(unsafeUninitializedCapacity: name.count) { lowercased in
        for (place, byte) in name.enumerated() { lowercased[place] = Self.lowercased(byte) }
        return name.count
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
    default: isLetter(byte)
    }
  }
}
