import Foundation
import LocalTransports
import Mail
import Model
import Publishing
import SMTP
import SMTPClient
import SQLiteStore

extension Assembly {
  /// Whether this copy of the store may send.
  func storeClaiming(by person: PlainText) -> StoreClaiming {
    StoreClaiming(store: store, witness: ClaimFile(storePath: store.path), clock: clock, by: person)
  }

  func editionSending(by person: PlainText) throws -> EditionSending {
    EditionSending(
      store: store, publication: publication, claiming: storeClaiming(by: person), clock: clock, by: person, holder: ThisProcess.holder(),
      isGone: ThisProcess.isGone, signer: try mailSigner())
  }

  func testMailing() throws -> TestMailing {
    TestMailing(store: store, publication: publication, clock: clock, signer: try mailSigner())
  }

  func sendingControl(by person: PlainText) -> SendingControl {
    SendingControl(store: store, clock: clock, by: person)
  }

  private func mailSigner() throws -> DKIMSigner? {
    try publication.mail.dkim.map { try DKIMKeys(folder: folder).signer($0) }
  }

  /// The ways on which mail leaves; at least one.
  func transports(_ way: MailWay) throws -> [(RelayDefinition, any MailTransport)] {
    switch way {
    case .relays: try relayTransports()
    case .folder(let path):
      [(Self.substitute("folder"), FolderTransport(folder: URL(filePath: path, directoryHint: .isDirectory, relativeTo: folder)))]
    case .output: [(Self.substitute("output"), StreamTransport(FileHandle.standardOutput, clock: clock))]
    case .program(let command): [(Self.substitute("sendmail"), SendmailTransport(command))]
    }
  }

  private func relayTransports() throws -> [(RelayDefinition, any MailTransport)] {
    guard !publication.mail.relays.isEmpty else {
      throw Failure(
        "mail", why: "there is no relay to send through",
        remedy: "Name one in tidings.yaml, mail: {relays: smtp://mail.example.edu:587}, or for this run in TIDINGS_RELAY.", blame: .input)
    }
    let secrets = RelaySecrets(folder: folder, environment: ProcessInfo.processInfo.environment)
    let name = try clientName()
    return try publication.mail.relays.map { setting in
      let relay = try secrets.relay(setting)
      let trust = relay.authority.map(RelayTrust.file) ?? .system
      do {
        return (relay, try SMTPRelayTransport(relay, clientName: name, trust: trust))
      } catch {
        throw Failure("relay \(relay.name)", why: "\(error)", remedy: "Correct it under mail.relays in tidings.yaml.", blame: .input)
      }
    }
  }

  private func clientName() throws -> ClientName {
    let name = publication.mail.clientName?.description ?? ProcessInfo.processInfo.hostName
    guard let clientName = ClientName(domain: name) else {
      throw Failure(
        "mail.clientName", why: "\"\(name)\", the machine's name, is none that a relay would take",
        remedy: "Give one in tidings.yaml, mail: {clientName: news.example.edu}.", blame: .input)
    }
    return clientName
  }

  /// What stands in a relay's place has no address, and takes one message after the other.
  private static func substitute(_ name: String) -> RelayDefinition {
    RelayDefinition(
      name: Slug(name) ?? .byHand, host: RelayHost.thisMachine, port: 25, security: .none, limits: RelayLimits(connections: 1))
  }
}

/// On which way mail leaves.
enum MailWay {
  /// Through the relays of the publication.
  case relays
  /// Into a folder, a file each.
  case folder(String)
  /// To standard output.
  case output
  /// Through a program such as sendmail.
  case program(SendmailCommand)

  /// Reads `relays`, `stdout`, `folder=DIR` or `sendmail=/usr/sbin/sendmail …`.
  init?(_ text: String) {
    switch (text, text.split(separator: "=", maxSplits: 1).map(String.init)) {
    case ("relays", _): self = .relays
    case ("stdout", _): self = .output
    case (_, let parts) where parts.count == 2 && parts[0] == "folder": self = .folder(parts[1])
    case (_, let parts) where parts.count == 2 && parts[0] == "sendmail":
      guard let command = SendmailCommand(parts[1].split(separator: " ").map(String.init)) else { return nil }
      self = .program(command)
    default: return nil
    }
  }
}
