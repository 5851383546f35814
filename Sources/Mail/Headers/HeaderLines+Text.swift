import Model

extension HeaderLines {
  /// Adds free text (RFC 5322 §2.2.1): ASCII words as they stand, runs of other words as encoded-words.
  ///
  /// White space between two encoded-words vanishes when they are read (RFC 2047 §6.2), so a run is encoded with its spaces inside.
  mutating func addText(_ text: PlainText) {
    addText(text.string.split(separator: " ").map(String.init))
  }

  /// Adds words that stand one space apart.
  mutating func addText(_ words: [String]) {
    let encoding = EncodedWord.Encoding(shortestFor: words.joined(separator: " "))
    var run: [String] = []
    for word in words {
      if Self.mayStandAsItIs(word) {
        flush(&run, as: encoding)
        addWord(word)
      } else {
        run.append(word)
      }
    }
    flush(&run, as: encoding)
  }

  private mutating func flush(_ run: inout [String], as encoding: EncodedWord.Encoding) {
    guard !run.isEmpty else { return }
    addEncoded(run.joined(separator: " "), as: encoding)
    run = []
  }

  /// Visible ASCII that fits on a line and that nobody mistakes for an encoded-word.
  private static func mayStandAsItIs(_ word: String) -> Bool {
    word.utf8.count < width && word.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !word.contains("=?")
  }
}
