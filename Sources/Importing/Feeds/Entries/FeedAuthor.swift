import Model

/// An author as feeds write one in a line of text.
struct FeedAuthor {
  /// Who it is.
  let author: Author

  /// A name as Atom and JSON Feed have it, where nothing else may stand; nil for an empty text.
  init?(name: String) {
    guard name.utf8.count <= 1000, let name = PlainText(name) else { return nil }
    author = Self.alone(name)
  }

  /// Reads `mail (Name)`, `Name <mail>`, `Name (mail)`, a name or an address; nil for an empty text.
  init?(_ text: String, isPlain: Bool = false) {
    let line = isPlain ? text : FeedTitle.settled(text)
    guard line.utf8.count <= 1000, let whole = PlainText(line) else { return nil }
    guard let (outside, inside) = Self.halves(of: whole.string) else {
      author = Self.alone(whole)
      return
    }
    if let email = EmailAddress(outside), let name = PlainText(inside) {
      author = Author(name: name, email: email)
    } else if let email = EmailAddress(inside), let name = PlainText(outside) {
      author = Author(name: name, email: email)
    } else {
      author = Author(name: whole)
    }
  }

  /// An address alone is shown by what stands before the `@`.
  private static func alone(_ text: PlainText) -> Author {
    guard let email = EmailAddress(text.string), let name = PlainText(email.localPart) else { return Author(name: text) }
    return Author(name: name, email: email)
  }

  /// What stands before the last brackets of a text and inside them.
  private static func halves(of text: String) -> (outside: String, inside: String)? {
    for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] where text.last == closing {
      guard let open = text.firstIndex(of: opening) else { continue }
      let outside = text[..<open].split(separator: " ").joined(separator: " ")
      return (outside.replacing("mailto:", with: ""), String(text[text.index(after: open)...].dropLast()))
    }
    return nil
  }
}
