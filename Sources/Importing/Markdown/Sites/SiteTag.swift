/// One tag of a template language in a text: what stands between `{{<` and `>}}`, or between `{%` and `%}`.
struct SiteTag {
  /// Its name in small letters; an end tag's without the slash.
  let name: String
  /// What stands behind the name.
  let arguments: Substring
  /// Whether it begins with a slash, as Hugo's end tags do.
  let isEnd: Bool
  /// Everything between the signs.
  let inside: Substring

  init(_ inside: Substring) {
    self.inside = inside
    var rest = inside.drop { $0.isWhitespace || $0 == "-" }
    isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    let word = rest.prefix { !$0.isWhitespace && $0 != "/" }
    name = word.lowercased()
    var end = rest.endIndex
    while end > word.endIndex, let last = rest[..<end].last, last.isWhitespace || last == "-" || last == "/" {
      end = rest.index(before: end)
    }
    arguments = rest[word.endIndex..<end]
  }
}

/// Finds tags in a text one after another, in time that grows with the text only.
struct SiteTagScanner {
  private(set) var rest: Substring
  private let pairs: [(open: String, close: String)]
  /// Whether a closing sign is still to come, as far as is known: what was not found once is not looked for again.
  private var mayClose: [Bool]

  init(_ text: Substring, pairs: [(open: String, close: String)]) {
    rest = text
    self.pairs = pairs
    mayClose = pairs.map { _ in true }
  }

  /// The text before the next tag, the tag, and which pair of signs it has; nil when there is none any more.
  mutating func next() -> (before: Substring, tag: SiteTag, pair: Int)? {
    var start = rest.startIndex
    while let brace = rest[start...].firstIndex(of: "{") {
      if let pair = pairs.indices.first(where: { mayClose[$0] && rest[brace...].hasPrefix(pairs[$0].open) }) {
        let inside = rest[brace...].dropFirst(pairs[pair].open.count)
        if let close = inside.firstRange(of: pairs[pair].close) {
          let found = (rest[..<brace], SiteTag(inside[..<close.lowerBound]), pair)
          rest = inside[close.upperBound...]
          return found
        }
        mayClose[pair] = false
      }
      start = rest.index(after: brace)
    }
    return nil
  }

  /// Passes everything up to the end tag of a name and gives back what stands before it; nil, and nothing passed, when there is none.
  mutating func inside(until isEnd: (SiteTag) -> Bool) -> Substring? {
    var ahead = self
    while let found = ahead.next() {
      if isEnd(found.tag) {
        let inside = rest[..<found.before.endIndex]
        self = ahead
        return inside
      }
    }
    return nil
  }
}
