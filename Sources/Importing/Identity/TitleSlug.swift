import Model

/// A title as a piece of a path.
enum TitleSlug {
  /// Letters and digits of any script in lower case, `-` between words, at most 80 characters; `untitled` when there are none.
  static func slug(of title: PlainText) -> String {
    var slug = ""
    for word in title.string.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }) {
      let word = word.filter { $0 != "'" && $0 != "’" }
      if slug.count + word.count > 80 {
        if slug.isEmpty { slug = String(word.prefix(80)) }
        break
      }
      if !word.isEmpty { slug += slug.isEmpty ? word : "-" + word }
    }
    return slug.isEmpty ? "untitled" : slug
  }
}
