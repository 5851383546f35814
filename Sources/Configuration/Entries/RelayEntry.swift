import Model

/// An entry of `mail.relays`: an address such as `smtp://mail.example.edu:587`, or a mapping.
enum RelayEntry {
  static let name = Key("name", "a name", .value("main"), "What it is called in reports.")
  static let url = Key(
    "url", "an address", .refused, "Where it is: `smtp://user@mail.example.edu:587` is STARTTLS, `smtps://` is TLS from the start.")
  static let passwordFile = Key(
    "passwordFile", "a path", .nothing, "The file with the password; or the environment has it (`tidings doctor --settings`).")
  static let tokenFile = Key("tokenFile", "a path", .nothing, "The file with an OAuth 2.0 access token, in place of a password.")
  static let weight = Key("weight", "1 to 1000", .value("1"), "Its share beside others.")
  static let connections = Key("connections", "1 to 1000", .value("10"), "How many connections at once.")
  static let limit = Key("limit", "a rate or a list", .nothing, "So many messages in so much time, for example `100/minute`.")
  static let all = [name, url, passwordFile, tokenFile, weight, connections, limit]

  /// What a relay is called that nobody has given a name.
  static let unnamed = Slug("main") ?? .byHand

  /// An address alone.
  static var form: ValueForm<RelaySetting> {
    ValueForm(address.expected, advice: address.advice) { text in address.parse(text).map { RelaySetting($0, name: unnamed) } }
  }

  /// The relay; nil when its address is missing or wrong, which is noted.
  static func relay(_ reader: MappingReader) -> RelaySetting? {
    let name = reader.value(name, as: .slug) ?? unnamed
    let password = reader.value(passwordFile, as: .text).map { RelaySetting.Secret.passwordFile($0.string) }
    let token = reader.value(tokenFile, as: .text).map { RelaySetting.Secret.accessTokenFile($0.string) }
    let connections = reader.number(connections, in: 1...1_000) ?? 10
    let weight = reader.number(weight, in: 1...1_000) ?? 1
    let limits = RelayLimits(connections: connections, rates: reader.values(limit, as: .messageRate) ?? [])
    guard let url = reader.value(url, as: address) else { return nil }
    var setting = RelaySetting(url, name: name, weight: weight, limits: limits)
    setting.secret = token ?? password
    if setting.secret != nil, url.user == nil {
      reader.refuse(Self.url, "'url' names nobody for the password", suggestion: "write smtp://USER@host")
    }
    return setting
  }

  private static var address: ValueForm<RelayURL> {
    ValueForm(
      "a relay such as smtp://user@mail.example.edu:587 without a password",
      advice: { text in
        do {
          return try RelayURL(text).password == nil ? nil : "keep the password in a file: passwordFile"
        } catch {
          return "it \(error)"
        }
      },
      { text in
        do {
          let url = try RelayURL(text)
          return url.password == nil ? url : nil
        } catch {
          return nil
        }
      })
  }
}
