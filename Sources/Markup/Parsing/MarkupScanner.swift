/// Walks over a text with markup and writes what the parser is to see.
///
/// Both preparations stand on this: it takes tags apart and copies text with its references resolved and without the
/// characters that no document may hold. Line ends become line feeds, and none is lost, so that line numbers stay true.
struct MarkupScanner {
  /// How text is written.
  enum Content {
    /// As it is.
    case verbatim
    /// With references resolved, then escaped for a place between tags.
    case text
    /// With references resolved, then escaped for a place between double quotes.
    case attribute
    /// Escaped as it is: its references are none.
    case literal
  }

  /// Whose rules count.
  enum Language {
    case html
    case xml
  }

  let source: [UInt8]
  private let language: Language
  var index = 0
  private(set) var line = 1
  private(set) var output: [UInt8] = []
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
    output.reserveCapacity(source.count + source.count / 8)
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

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Goes on to a place without writing what lies between, but for its line ends.
  mutating func skip(to end: Int) {
    while index < min(end, source.count) {
      if source[index] == UInt8(ascii: "\n") { newLine() }
      index += 1
    }
  }

  /// Writes the source up to a place.
  mutating func copy(to end: Int, as content: Content) {
    while index < end {
      let start = index
      while index < end, Self.isPlain[Int(source[index])] { index += 1 }
      output.append(contentsOf: source[start..<index])
      if index < end { copySpecial(content, end: end) }
    }
  }

  /// Writes one byte, or reference, that needs a closer look.
  private mutating func copySpecial(_ content: Content, end: Int) {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\n"): newLine()
    case UInt8(ascii: "\r"):
      if self.byte(1) != UInt8(ascii: "\n") { newLine() }
    case 0x0C: output.append(UInt8(ascii: " "))
    case UInt8(ascii: "&") where content == .text || content == .attribute: return copyReference(content, end: end)
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): write(byte, as: content)
    default: droppedCharacters += 1
    }
    index += 1
  }

  private mutating func copyReference(_ content: Content, end: Int) {
    let rule: CharacterReference.Rule = language == .xml ? .never : content == .attribute ? .standingAlone : .always
    guard let reference = CharacterReference(in: source, at: index, end: end, rule: rule) else {
      write(UInt8(ascii: "&"), as: content)
      loneAmpersands += 1
      index += 1
      return
    }
    if byte(1) != UInt8(ascii: "#") && !Self.isXMLEntity(reference.text) { namedReferences += 1 }
    for byte in reference.text.utf8 { write(byte, as: content) }
    index += reference.length
  }

  private mutating func write(_ byte: UInt8, as content: Content) {
    let isSpecial = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    // Behind a fault of a document libxml2 leaves out entities, even XML's own, but not numbers.
    if language == .xml, isSpecial, content != .verbatim { return write("&#\(byte);") }
    switch byte {
    case UInt8(ascii: "&") where content != .verbatim: write("&amp;")
    case UInt8(ascii: "<") where content != .verbatim: write("&lt;")
    case UInt8(ascii: ">") where content != .verbatim: write("&gt;")
    case UInt8(ascii: "\"") where content == .attribute: write("&quot;")
    default: output.append(byte)
    }
  }

  private mutating func newLine() {
    line += 1
    output.append(UInt8(ascii: "\n"))
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

  /// The bytes that are copied in any content as they are.
  private static let isPlain: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F: false
    default: byte == 0x09 || byte >= 0x20
    }
  }
}
