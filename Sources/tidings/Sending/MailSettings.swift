import Foundation
import Model
import Publishing

/// What the environment says of mail, in place of `tidings.yaml`: for one run, for tests, for secrets.
struct MailSettings {
  let environment: [String: String]

  /// The settings by name, with the key that each stands in place of and what it is for.
  static let table: [(name: String, key: String, meaning: String)] = [
    ("TIDINGS_RELAY", "mail.relays", "the relays, for example smtp://127.0.0.1:2525?tls=none; several with spaces between"),
    ("TIDINGS_CLIENT_NAME", "mail.clientName", "the name that we give ourselves to relays"),
    ("TIDINGS_BOUNCES", "mail.bounces", "the mailbox for reports of failures"),
    ("TIDINGS_UNSUBSCRIBE", "mail.unsubscribe", "the mailbox that unsubscribes whoever writes to it"),
    ("TIDINGS_DKIM", "mail.dkim", "what signs: the domain, then selector=file for each key, for example 'example.edu s1=keys/s1.pem'"),
  ]

  /// The definition with what the environment says in its place.
  func applied(to definition: MailDefinition) throws(Failure) -> MailDefinition {
    var mail = definition
    if let text = value("TIDINGS_RELAY") { mail.relays = try relays(text) }
    if let text = value("TIDINGS_CLIENT_NAME") {
      mail.clientName = try parse(text, "TIDINGS_CLIENT_NAME", "a host's name") { HostName($0) }
    }
    if let text = value("TIDINGS_BOUNCES") {
      mail.bounceMailbox = try parse(text, "TIDINGS_BOUNCES", "an e-mail address") { EmailAddress($0) }
    }
    if let text = value("TIDINGS_UNSUBSCRIBE") {
      mail.leaveMailbox = try parse(text, "TIDINGS_UNSUBSCRIBE", "an e-mail address") { EmailAddress($0) }
    }
    if let text = value("TIDINGS_DKIM") { mail.dkim = try parse(text, "TIDINGS_DKIM", "a domain and selector=file", Self.dkim) }
    return mail
  }

  /// What a setting is set to, as far as that may be shown.
  func shown(_ name: String) -> String? {
    guard let text = value(name) else { return nil }
    guard name == "TIDINGS_RELAY" else { return name.contains("PASSWORD") ? "(hidden)" : text }
    return text.replacing(#/(:\/\/[^:@\/\s]*):[^@\s]*@/#) { "\($0.1):(hidden)@" }
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func relays(_ text: String) throws(Failure) -> [RelaySetting] {
    var settings: [RelaySetting] = []
    for (index, word) in text.split(separator: " ").enumerated() {
      do throws(RelayURL.Fault) {
        settings.append(RelaySetting(try RelayURL(String(word)), name: Slug("relay-\(index + 1)") ?? .byHand))
      } catch {
        throw Failure(
          "TIDINGS_RELAY", why: "relay \(index + 1) \(error)", remedy: "Write it like smtp://127.0.0.1:2525?tls=none, or unset it.",
          blame: .input)
      }
    }
    return settings
  }

  private func parse<Value>(_ text: String, _ name: String, _ expected: String, _ read: (String) -> Value?) throws(Failure) -> Value {
    guard let value = read(text) else {
      throw Failure(name, why: "\"\(text)\" is not \(expected)", remedy: "Correct it, or unset it.", blame: .input)
    }
    return value
  }

  private static func dkim(_ text: String) -> DKIMDefinition? {
    let words = text.split(separator: " ")
    guard let domain = words.first.flatMap({ MailDomain($0) }), words.count > 1 else { return nil }
    let keys = words.dropFirst().compactMap { word -> DKIMDefinition.Key? in
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return nil }
      return DKIMDefinition.Key(selector: String(word[..<sign]), file: String(word[word.index(after: sign)...]))
    }
    return keys.count == words.count - 1 ? DKIMDefinition(domain: domain.string, keys: keys) : nil
  }
}

extension MailDefinition {
  /// What a key of `tidings.yaml` is set to, as far as that may be shown; nil when it is not.
  func shown(_ key: String) -> String? {
    switch key {
    case "mail.relays": relays.isEmpty ? nil : relays.map { "\($0.relay.name) \($0.relay.host):\($0.relay.port)" }.joined(separator: ", ")
    case "mail.clientName": clientName?.description
    case "mail.bounces": bounceMailbox?.description
    case "mail.unsubscribe": leaveMailbox?.description
    case "mail.dkim": dkim.map { "\($0.domain) " + $0.keys.map { "\($0.selector)=\($0.file)" }.joined(separator: " ") }
    default: nil
    }
  }
}
