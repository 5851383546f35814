import Foundation
import Mail
import Model
import Signing
import TestSupport
import Testing

/// What tests of signatures share: keys, a signer with both, and what verifiers say.
enum SignedMessage {
  static let date = Date(timeIntervalSince1970: 1_700_000_000)

  /// Two keys, the signer that has both, and their records.
  struct Keys {
    let rsa: PrivateKey
    let ed25519: PrivateKey
    let signer: DKIMSigner
    let records: [DKIMRecord]

    init(domain name: String = "example.edu") throws {
      let domain = try #require(DKIMDomain(name))
      let (first, second) = (try #require(DKIMSelector("weekly-2026")), try #require(DKIMSelector("e.2026")))
      rsa = try PrivateKey.make()
      ed25519 = try PrivateKey.make(.ed25519)
      signer = DKIMSigner(domain: domain, DKIMKey(first, rsa), others: [DKIMKey(second, ed25519)])
      records = [DKIMRecord(first, of: domain, rsa.publicKey), DKIMRecord(second, of: domain, ed25519.publicKey)]
    }
  }

  /// Which signatures of a message dkimpy and libopendkim take, by the name of the message.
  ///
  /// They get it as it arrives: SMTP ends a last line that has no end (RFC 5321 §4.1.1.4), and libopendkim does not do so itself.
  static func verdicts(of messages: [String: Data], _ records: [DKIMRecord]) throws -> [String: Verdict] {
    let folder = try TemporaryFolder()
    try folder.write(Data(records.map { "\($0.name) \($0.text)\n" }.joined().utf8), "keys")
    let lineEnd = Data("\r\n".utf8)
    for (name, message) in messages {
      try folder.write(message.suffix(2) == lineEnd ? message : message + lineEnd, "\(name).eml")
    }
    let outcome = try Peer.python("verify_dkim.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let verdicts = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Verdict.self, from: Data($0.utf8)) }
    return Dictionary(uniqueKeysWithValues: verdicts.map { ($0.name, $0) })
  }

  struct Verdict: Decodable {
    var name: String
    var dkimpy: [Bool]
    var opendkim: [Bool]

    var isTakenByAll: Bool { dkimpy == [true, true] && opendkim == [true, true] }
    var isTakenByNone: Bool { !dkimpy.contains(true) && !opendkim.contains(true) }
  }
}
