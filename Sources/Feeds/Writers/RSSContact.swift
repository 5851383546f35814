import Model

extension Author {
  /// `mail@host (Name)`; nil without an address, or with a name whose parentheses would end the comment of RFC 822 too early.
  var rssContact: String? {
    guard let email, RSSContact.canHold(name) else { return nil }
    var contact = ""
    contact.reserveCapacity(email.description.utf8.count + name.string.utf8.count + 3)
    contact += email.description
    contact += " ("
    contact += name.string
    contact += ")"
    return contact
  }
}

extension [Author] {
  /// The one author with an address, whom RSS can name in `author`; of several, or one without an address, only names can be given.
  var rssContact: String? { count == 1 ? self[0].rssContact : nil }
}

extension Mailbox {
  /// `mail@host (Name)`, or the address alone.
  var rssContact: String {
    name.flatMap { RSSContact.canHold($0) ? "\(address) (\($0))" : nil } ?? "\(address)"
  }
}

/// People as RSS names them, by an address with the name as its comment.
private enum RSSContact {
  static func canHold(_ name: PlainText) -> Bool {
    !name.string.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\\") }
  }
}
