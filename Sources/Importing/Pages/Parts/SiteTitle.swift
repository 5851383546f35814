/// The title of a document, which mostly holds the name of the site as well.
enum SiteTitle {
  /// The part that is about the page; nil when nothing is left.
  static func headline(in documentTitle: String, sites: [String]) -> String? {
    let rest = withoutSites(documentTitle, sites: sites)
    let headline = rest == documentTitle.folded ? withoutLastPart(rest) : rest
    return headline.isEmpty ? nil : headline
  }

  /// A title without the names of sites at its end or start, and the mark between.
  static func withoutSites(_ title: String, sites: [String]) -> String {
    var text = title.folded
    for site in sites where !site.isEmpty && text.count > site.count {
      if text.hasSuffix(site) {
        text = String(text.dropLast(site.count)).droppingTrailingMarks
      } else if text.hasPrefix(site) {
        let rest = text.dropFirst(site.count).drop { marks.contains($0) || $0 == " " }
        if rest.count < text.count - site.count { text = String(rest) }
      }
    }
    return text
  }

  /// Cuts `Headline - Site`, `标题_栏目-网站`: parts behind a mark go as long as what is before them is not shorter.
  private static func withoutLastPart(_ title: String) -> String {
    var text = title
    for _ in 0..<2 {
      guard let cut = lastMark(in: text) else { return text }
      let head = String(text[..<cut]).droppingTrailingMarks
      let tail = text[text.index(after: cut)...]
      if head.isEmpty || TextWeight.weight(of: head) < TextWeight.weight(of: tail) && TextWeight.weight(of: head) < 12 { return text }
      text = head
    }
    return text
  }

  /// The last mark that divides: with blanks around it, or `_` and `|` anywhere, or `-` beside a character of Chinese.
  private static func lastMark(in text: String) -> String.Index? {
    text.indices.last { index in
      guard marks.contains(text[index]), index > text.startIndex else { return false }
      let before = text[text.index(before: index)]
      let next = text.index(after: index)
      guard next < text.endIndex else { return false }
      if text[index] == "_" || text[index] == "|" || (before == " " && text[next] == " ") { return true }
      return text[index] == "-" && (isHan(before) || isHan(text[next]))
    }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.flatMap(Script.init) == .han
  }

  fileprivate static let marks: Set<Character> = ["-", "–", "—", "|", "_", "·", "»", "›", ":", "：", "｜", "•"]
}

extension String {
  fileprivate var droppingTrailingMarks: String {
    var text = Substring(self)
    while let last = text.last, last == " " || SiteTitle.marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
