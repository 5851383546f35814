import Model

/// The codes that stand in the words of a server: `550 5.1.1 …`, `(#5.1.1)`.
struct StatusScan: Hashable {
  /// The first reply code of a failure (RFC 5321 §4.2).
  private(set) var reply: Int?
  /// The status that belongs to it, or else the first one.
  private(set) var status: EnhancedStatus?

  /// Whether the server said that it may pass.
  var isTransient: Bool { (status?.severity ?? reply.map { $0 / 100 }) == 4 }

  /// Looks in a text.
  ///
  /// - Parameter isFree: Whether people wrote it: version numbers look like statuses, so one must stand behind a reply code or a `#`.
  init(_ text: String, isFree: Bool) {
    let words = Self.words(Array(text.utf8.prefix(16_000)))
    var isBehindReply = false
    for (word, isMarked) in words {
      if let code = Self.replyCode(word) {
        reply = reply ?? code
        isBehindReply = true
        continue
      }
      if let found = EnhancedStatus(word), found.severity != 2 {
        if isBehindReply {
          status = found
          return
        }
        if status == nil, isMarked || !isFree { status = found }
      }
      isBehindReply = false
    }
  }

  /// Runs of digits and dots, and whether a `#` stands before each; what else stands there comes between as empty words.
  private static func words(_ bytes: [UInt8]) -> [(word: String, isMarked: Bool)] {
    var words: [(String, Bool)] = []
    var place = 0
    while place < bytes.count {
      let start = place
      while place < bytes.count, isCode(bytes[place]) { place += 1 }
      if place > start {
        let before = start > 0 ? bytes[start - 1] : 0
        let after = place < bytes.count ? bytes[place] : 0
        let end = bytes[place - 1] == UInt8(ascii: ".") ? place - 1 : place
        let isWord = !isASCIILetter(before) && !isASCIILetter(after) && place - start <= 12
        words.append((isWord ? String(decoding: bytes[start..<end], as: UTF8.self) : "", before == UInt8(ascii: "#")))
      } else {
        while place < bytes.count, !isCode(bytes[place]) { place += 1 }
        if bytes[start..<place].contains(where: isLetter) { words.append(("", false)) }
      }
    }
    return words
  }

  private static func replyCode(_ word: String) -> Int? {
    guard word.utf8.count == 3, let code = Int(word), known.contains(code) else { return nil }
    return code
  }

  /// Those that servers use; any number may stand in a text.
  private static let known: Set<Int> = Set(421...460).union(500...560).union([471, 571])

  private static func isCode(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0x80 }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
