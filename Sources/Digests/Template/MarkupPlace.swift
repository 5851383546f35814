/// Follows the markup of a design to tell at what kind of place a field stands.
struct MarkupPlace {
  private(set) var place: Place

  enum Place: Hashable {
    /// Between tags.
    case text
    /// In the quoted value of this attribute.
    case attribute(String)
    /// In a tag, but not in quotes.
    case tag
    /// In a style sheet.
    case style
    /// In a script.
    case script
    /// In a comment.
    case comment
  }

  private var element = ""
  private var word = ""
  private var quote: UInt8 = 0
  private var isWordDone = false

  /// Starts at a place: between tags, or in the style sheet that a whole file is.
  init(at place: Place = .text) {
    self.place = place
  }

  /// Reads on through some text of the template.
  mutating func read(_ text: String) {
    for byte in text.utf8 { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { openTag() }
    case .attribute: if byte == quote { closeQuote() }
    case .tag: readTag(byte)
    case .comment: readToEnd(byte, of: "-->")
    case .style, .script: readToEnd(byte, of: "</" + element)
    }
  }

  private mutating func openTag() {
    place = .tag
    element = ""
    word = ""
    isWordDone = false
  }

  private mutating func closeQuote() {
    place = .tag
    word = ""
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = byte
      place = .attribute(word.lowercased())
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): endWord()
    case UInt8(ascii: "="): isWordDone = true
    default: addToWord(byte)
    }
  }

  private mutating func endWord() {
    if element.isEmpty { element = word.lowercased() }
    isWordDone = true
  }

  private mutating func addToWord(_ byte: UInt8) {
    if isWordDone, !element.isEmpty {
      word = ""
      isWordDone = false
    }
    word.unicodeScalars.append(UnicodeScalar(byte))
    if element.isEmpty, word == "!--" {
      place = .comment
      word = ""
    }
  }

  private mutating func closeTag() {
    let isEmptyElement = word.hasSuffix("/")
    endWord()
    word = ""
    switch element {
    case "style", "mj-style": place = isEmptyElement ? .text : .style
    case "script": place = .script
    default: place = .text
    }
  }

  /// Keeps the last characters in `word` until they are the end that is waited for; the end of a raw element is a tag again.
  private mutating func readToEnd(_ byte: UInt8, of end: String) {
    word.unicodeScalars.append(UnicodeScalar(byte))
    word = String(word.suffix(end.count))
    guard word.lowercased() == end else { return }
    let wasComment = place == .comment
    openTag()
    if wasComment {
      place = .text
    } else {
      element = end
    }
  }
}
