import Model

/// The summary of an article, if its page has one that is about it.
enum PageSummary {
  /// A description in the metadata; one that shares little with the text is the site's, and is left out.
  static func summary(of page: Page, title: PlainText, text: String) -> PlainText? {
    let letters = Self.letters(of: text)
    let words = Self.pieces(of: text)
    for description in page.metadata.descriptions {
      guard let summary = PlainText(description), TextWeight.weight(of: description) >= 20 else { continue }
      let own = Self.letters(of: description)
      if own == Self.letters(of: title.string) { continue }
      if letters.hasPrefix(own) { return shortened(summary) }
      let pieces = Self.pieces(of: description)
      if !pieces.isEmpty, pieces.intersection(words).count * 2 >= pieces.count { return summary }
    }
    return nil
  }

  /// A CMS that fills in the start of the text stops in the middle of a sentence.
  private static func shortened(_ summary: PlainText) -> PlainText {
    let isWhole = summary.string.last.map { ".!?。！？…”\"’".contains($0) } ?? true
    return isWhole ? summary : PlainText(summary.string + "…") ?? summary
  }

  private static func letters(of text: String) -> String {
    String(text.prefix(2000).lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The words of more than three letters, and the pairs of characters of Chinese.
  private static func pieces(of text: String) -> Set<String> {
    var pieces: Set<String> = []
    for word in text.prefix(20_000).lowercased().split(whereSeparator: { !$0.isLetter }) {
      if word.unicodeScalars.first.flatMap(Script.init) == .han {
        pieces.formUnion(zip(word, word.dropFirst()).map { String([$0, $1]) })
      } else if word.count > 3 {
        pieces.insert(String(word))
      }
    }
    return pieces
  }
}
