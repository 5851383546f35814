import Model

/// The mapping under `value` of a podcast.
enum PodcastValueEntry {
  static let type = Key("type", "a text", .refused, "The kind of money, for example `lightning`.")
  static let method = Key("method", "a text", .refused, "How it is sent, for example `keysend`.")
  static let suggested = Key("suggested", "a text", .nothing, "How much a minute is suggested, in the kind's own unit.")
  static let recipients = Key("recipients", "a list of mappings", .refused, "Who gets it.", inside: RecipientEntry.all)
  static let all = [type, method, suggested, recipients]

  /// The way to pay; nil when something of it is missing or wrong, which is noted.
  static func value(_ reader: MappingReader) -> PodcastValue? {
    reader.refuseEmptyList(recipients)
    let recipients = (reader.mappings(recipients) ?? []).compactMap(RecipientEntry.recipient)
    let (type, suggested) = (reader.value(type, as: .text), reader.value(suggested, as: .text))
    guard let method = reader.value(method, as: .text), let type, !recipients.isEmpty else { return nil }
    return PodcastValue(type: type, method: method, suggested: suggested, recipients: recipients)
  }
}

/// One entry under `recipients`.
enum RecipientEntry {
  static let name = Key("name", "a text", .nothing, "Who it is, for people.")
  static let type = Key("type", "a text", .refused, "The kind of the address, for example `node`.")
  static let address = Key("address", "a text", .refused, "The address.")
  static let split = Key("split", "1 to 1000000", .refused, "The share, in proportion to those of the others.")
  static let all = [name, type, address, split]

  /// The recipient; nil when something of it is missing or wrong, which is noted.
  static func recipient(_ reader: MappingReader) -> PodcastValue.Recipient? {
    let (name, type) = (reader.value(name, as: .text), reader.value(type, as: .text))
    let address = reader.value(address, as: .text)
    guard let split = reader.number(split, in: 1...1_000_000), let type, let address else { return nil }
    return PodcastValue.Recipient(name: name, type: type, address: address, split: split)
  }
}
