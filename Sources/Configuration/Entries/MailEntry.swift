import Model

/// The mapping under `mail` in `tidings.yaml`.
enum MailEntry {
  static let relays = Key(
    "relays", "an address, a mapping, or a list", .nothing, "The mail servers that take the mail of newsletters.", inside: RelayEntry.all)
  static let clientName = Key("clientName", "a host's name", .value("the machine's"), "The name that we give ourselves to them.")
  static let bounces = Key(
    "bounces", "an e-mail address", .value("the newsletter's `from`"),
    "The mailbox for reports of failures; each message gets an address of its own there, `bounces+…@example.edu`.")
  static let unsubscribe = Key("unsubscribe", "an e-mail address", .nothing, "A mailbox that unsubscribes whoever writes to it.")
  static let dkim = Key("dkim", "a mapping", .nothing, "What signs the mail.", inside: DKIMEntry.all)
  static let domains = Key(
    "domains", "a list of mappings", .nothing, "How fast mail may go to single domains.", inside: DomainRateEntry.all)
  static let all = [relays, clientName, bounces, unsubscribe, dkim, domains]

  /// The definition; what cannot be read of it is noted.
  static func definition(_ reader: MappingReader) -> MailDefinition {
    var names: Set<Slug> = []
    let relays = (reader.valuesOrMappings(relays, as: RelayEntry.form, or: RelayEntry.relay) ?? []).enumerated().map { index, setting in
      var setting = setting
      // Relays that are only addresses are called by their place in the list.
      if setting.relay.name == RelayEntry.unnamed, index > 0 { setting.relay.name = Slug("relay-\(index + 1)") ?? setting.relay.name }
      if !names.insert(setting.relay.name).inserted { reader.refuse(Self.relays, "two relays are called '\(setting.relay.name)'") }
      return setting
    }
    let rates = (reader.mappings(domains) ?? []).compactMap(DomainRateEntry.rates)
    return MailDefinition(
      relays: relays, clientName: reader.value(clientName, as: .hostName), bounceMailbox: reader.value(bounces, as: .email),
      leaveMailbox: reader.value(unsubscribe, as: .email), dkim: reader.mapping(dkim).flatMap(DKIMEntry.definition),
      domainRates: Dictionary(rates, uniquingKeysWith: { $0 + $1 }))
  }
}

/// An entry of `mail.domains`.
enum DomainRateEntry {
  static let domain = Key("domain", "a domain", .refused, "The domain behind the @.")
  static let limit = Key("limit", "a rate or a list", .refused, "So many messages in so much time, for example `100/minute`.")
  static let all = [domain, limit]

  static func rates(_ reader: MappingReader) -> (MailDomain, [MessageRate])? {
    let rates = reader.values(limit, as: .messageRate) ?? []
    return reader.value(domain, as: .mailDomain).map { ($0, rates) }
  }
}

/// The mapping under `mail.dkim`.
enum DKIMEntry {
  static let domain = Key("domain", "a domain", .refused, "The domain that answers for the mail: that of `from`, or one above it.")
  static let keys = Key("keys", "a list of mappings", .refused, "The keys; `tidings dkim new` makes them.", inside: DKIMKeyEntry.all)
  static let all = [domain, keys]

  static func definition(_ reader: MappingReader) -> DKIMDefinition? {
    reader.refuseEmptyList(keys)
    let keys = (reader.mappings(keys) ?? []).compactMap(DKIMKeyEntry.key)
    guard let domain = reader.value(domain, as: .mailDomain), !keys.isEmpty else { return nil }
    return DKIMDefinition(domain: domain.string, keys: keys)
  }
}

/// An entry of `mail.dkim.keys`.
enum DKIMKeyEntry {
  static let selector = Key("selector", "a name", .refused, "Its public half stands at `SELECTOR._domainkey.DOMAIN`.")
  static let file = Key("file", "a path", .refused, "The file of the private half (PEM), which only you may read.")
  static let all = [selector, file]

  static func key(_ reader: MappingReader) -> DKIMDefinition.Key? {
    let file = reader.value(file, as: .text)
    guard let selector = reader.value(selector, as: .slug), let file else { return nil }
    return DKIMDefinition.Key(selector: selector.string, file: file.string)
  }
}

extension ValueForm where Value == HostName {
  static var hostName: ValueForm { ValueForm("a host's name such as news.example.edu") { HostName($0) } }
}

extension ValueForm where Value == MailDomain {
  static var mailDomain: ValueForm {
    ValueForm("a domain such as example.edu", advice: { $0.contains("@") ? "write only what is behind the @" : nil }) { MailDomain($0) }
  }
}

extension ValueForm where Value == MessageRate {
  static var messageRate: ValueForm { ValueForm("a rate such as 100/minute; also /second, /hour, /day") { MessageRate($0) } }
}
