import Model

/// Puts the words of one header field on lines of at most 76 octets.
///
/// RFC 5322 §2.1.1 wants lines of at most 78 octets and allows 998; RFC 2047 §2 wants at most 76 where encoded-words stand.
/// A word longer than a line gets a line of its own. Every such word is bounded by its type, far below 998.
struct HeaderLines {
  static let width = 76

  private(set) var text: String
  private var column: Int

  init(name: HeaderName) {
    text = name.string + ":"
    column = text.utf8.count
  }

  /// Adds a word behind a space, or on the next line when this one is full.
  mutating func addWord(_ word: String) {
    if column + 1 + word.utf8.count > Self.width {
      text += "\r\n"
      column = 0
    }
    text += " " + word
    column += 1 + word.utf8.count
  }

  /// Adds a text as encoded-words, of which the first may share the line.
  mutating func addEncoded(_ text: String, as encoding: EncodedWord.Encoding) {
    let room = Self.width - column - 1
    for word in EncodedWord.words(text, as: encoding, firstRoom: room) { addWord(word) }
  }

  /// Adds the items of a list; each is told what follows it, a comma or nothing.
  mutating func addList<Item>(_ items: [Item], _ add: (inout HeaderLines, Item, String) -> Void) {
    for (index, item) in items.enumerated() {
      add(&self, item, index < items.count - 1 ? "," : "")
    }
  }

  /// Adds a word and its parameters, each of which may take a line of its own.
  mutating func addToken(_ token: HeaderToken, _ parameters: [HeaderParameter]) {
    let sections = parameters.flatMap(\.sections)
    addList([token.string] + sections) { lines, word, comma in
      lines.addWord(word + (comma.isEmpty ? "" : ";"))
    }
  }
}
