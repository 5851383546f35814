import Model

/// The mapping under `fetch` in `tidings.yaml`.
enum FetchEntry {
  static let pause = Key("pause", "0 to 3600", .value("1"), "How many seconds lie between two requests to one host.")
  static let timeout = Key("timeout", "1 to 600", .value("30"), "How many seconds one exchange may take.")
  static let maxBytes = Key("maxBytes", "1024 to 16777216", .value("16777216"), "How many bytes a document may have, unpacked.")
  static let allowPrivate = Key(
    "allowPrivate", "a host, an address, a network, or a list", .nothing,
    "What of private networks may be fetched from, for example `cms.example.edu` or `10.20.0.0/16`.")
  static let contact = Key(
    "contact", "an e-mail address", .nothing, "Whom a site's owner can write to; sent in `User-Agent` beside `homePage`.")
  static let all = [pause, timeout, maxBytes, allowPrivate, contact]

  /// The rules.
  static func rules(_ reader: MappingReader) -> FetchRules {
    let standard = FetchRules()
    return FetchRules(
      pause: reader.number(pause, in: 0...3600).map { .seconds($0) } ?? standard.pause,
      timeout: reader.number(timeout, in: 1...600).map { .seconds($0) } ?? standard.timeout,
      largestDocument: reader.number(maxBytes, in: 1024...16_777_216) ?? standard.largestDocument,
      allowedPlaces: reader.values(allowPrivate, as: .privatePlace) ?? [], contact: reader.value(contact, as: .email))
  }
}

extension ValueForm where Value == PrivatePlace {
  static var privatePlace: ValueForm {
    ValueForm(
      "a host's name, an address or a network such as 10.20.0.0/16",
      advice: { text in
        if text.contains("://") { return "write only the host" }
        return text.contains("*") ? "name each host, or the network" : nil
      },
      { PrivatePlace($0) })
  }
}
