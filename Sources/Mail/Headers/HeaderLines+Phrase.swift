import Model

extension HeaderLines {
  /// Adds `name <address>`, or the address alone when there is no name to show.
  mutating func addMailbox(_ mailbox: Mailbox, followedBy end: String) {
    guard let name = mailbox.name else { return addWord("\(mailbox.address)\(end)") }
    addPhrase(name)
    addWord("<\(mailbox.address)>\(end)")
  }

  /// Adds a list's name (RFC 2919 §3): what people call it, then the identifier.
  mutating func addListID(_ id: ListID) {
    if let title = id.title { addPhrase(title) }
    addWord("<\(id.identifier)>")
  }

  /// Adds a name (RFC 5322 §3.2.5 `phrase`): as atoms, as one quoted string, or as encoded-words, whichever is the plainest that holds it.
  ///
  /// An encoded-word never stands inside a quoted string: there it would be shown as it is written (RFC 2047 §5).
  mutating func addPhrase(_ phrase: PlainText) {
    let words = phrase.string.split(separator: " ").map(String.init)
    let quoted = Self.quoted(phrase.string)
    if phrase.string.contains("=?") || !phrase.string.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      addEncoded(phrase.string, as: EncodedWord.Encoding(shortestFor: phrase.string))
    } else if words.allSatisfy({ $0.utf8.count < Self.width && $0.utf8.allSatisfy(Self.isAtomByte) }) {
      words.forEach { addWord($0) }
    } else if quoted.utf8.count < Self.width {
      addWord(quoted)
    } else {
      addEncoded(phrase.string, as: EncodedWord.Encoding(shortestFor: phrase.string))
    }
  }

  /// RFC 5322 §3.2.4: quotation marks around, a backslash before quotation marks and backslashes inside.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// RFC 5322 §3.2.3 `atext`.
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
