import Model

/// A person or an organisation: a name, or a mapping.
enum PersonEntry {
  static let name = Key("name", "a text", .refused, "The name to show.")
  static let email = Key("email", "an e-mail address", .nothing, "Where to write to, if that is public.")
  static let url = Key("url", "an address", .nothing, "A page about them.")
  static let avatar = Key("avatar", "an address", .nothing, "A square picture of them.")
  static let all = [name, email, url, avatar]

  /// The person; nil when the name is missing, which is noted.
  static func author(_ reader: MappingReader) -> Author? {
    let email = reader.value(email, as: .email)
    let url = reader.value(url, as: .address)
    let avatar = reader.value(avatar, as: .address)
    return reader.value(name, as: .text).map { Author(name: $0, email: email, url: url, avatar: avatar) }
  }
}

/// Who a message is from or to: `Name <name@example.edu>`, or a mapping.
enum MailboxEntry {
  static let name = Key("name", "a text", .nothing, "The name to show.")
  static let email = Key("email", "an e-mail address", .refused, "The address.")
  static let all = [name, email]

  /// The mailbox; nil when the address is missing, which is noted.
  static func mailbox(_ reader: MappingReader) -> Mailbox? {
    let name = reader.value(name, as: .text)
    return reader.value(email, as: .email).map { Mailbox(name: name, address: $0) }
  }
}
