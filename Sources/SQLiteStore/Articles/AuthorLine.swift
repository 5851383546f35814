import Model

/// An author as one line of text: name, address and page, with a tab between them.
///
/// None of the three can hold a tab or a line break.
enum AuthorLine {
  static func line(_ author: Author) -> String {
    var line = author.name.string
    if author.email != nil || author.url != nil {
      line += "\t\(author.email?.description ?? "")"
    }
    if let url = author.url {
      line += "\t\(url)"
    }
    return line
  }

  static func author(_ line: Substring) -> Author? {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard let name = PlainText(fields[0]) else { return nil }
    guard let email = optional(fields, 1, EmailAddress.init), let url = optional(fields, 2, WebAddress.init) else { return nil }
    return Author(name: name, email: email, url: url)
  }

  /// Nil for a field that cannot be read; a field that is not there, or is empty, reads as no value.
  private static func optional<Value>(_ fields: [Substring], _ index: Int, _ parse: (Substring) -> Value?) -> Value?? {
    guard index < fields.count, !fields[index].isEmpty else { return .some(nil) }
    guard let value = parse(fields[index]) else { return nil }
    return .some(value)
  }
}
