import Model

/// An author as one line of text: name, address, page and picture, with a tab between them; what is empty at the end is left out.
///
/// None of the four can hold a tab or a line break.
enum AuthorLine {
  static func line(_ author: Author) -> String {
    var fields = [author.name.string, author.email?.description ?? "", author.url?.string ?? "", author.avatar?.string ?? ""]
    while fields.last == "" { fields.removeLast() }
    return fields.joined(separator: "\t")
  }

  static func author(_ line: Substring) -> Author? {
    let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
    guard let name = PlainText(fields[0]) else { return nil }
    guard let email = optional(fields, 1, EmailAddress.init), let url = optional(fields, 2, WebAddress.init),
      let avatar = optional(fields, 3, WebAddress.init)
    else { return nil }
    return Author(name: name, email: email, url: url, avatar: avatar)
  }

  /// Nil for a field that cannot be read; a field that is not there, or is empty, reads as no value.
  private static func optional<Value>(_ fields: [Substring], _ index: Int, _ parse: (Substring) -> Value?) -> Value?? {
    guard index < fields.count, !fields[index].isEmpty else { return .some(nil) }
    guard let value = parse(fields[index]) else { return nil }
    return .some(value)
  }
}
