import Foundation
import TestSupport
import Testing

/// Certificates of a little authority, made by `openssl`, and gone with this object.
final class Certificates: Sendable {
  enum Kind: String, CaseIterable {
    /// For localhost and its address, by the authority.
    case good
    /// The same until yesterday.
    case expired
    /// For another name.
    case wrongName
    /// For localhost and its address, by an authority that nobody knows.
    case stranger
  }

  struct Problem: Error {
    let what: String
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try makeAuthority("authority")
    try makeAuthority("unknown")
    let here = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    try make(.good, here, signedBy: "authority", days: 10)
    try make(.expired, here, signedBy: "authority", days: -1)
    try make(.wrongName, "subjectAltName=DNS:mail.example.net,IP:192.0.2.1", signedBy: "authority", days: 10)
    try make(.stranger, here, signedBy: "unknown", days: 10)
  }

  /// The certificates that are trusted.
  var authority: String { path("authority.pem") }

  func certificate(_ kind: Kind) -> String { path("\(kind).pem") }

  func key(_ kind: Kind) -> String { path("\(kind).key") }

  /// A file beside them, for tests of bad ones.
  func file(_ text: String) throws -> String { try folder.write(Data(text.utf8), "other.pem").path() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path() }

  private func makeAuthority(_ name: String) throws {
    try openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", path("\(name).key"),
      "-out", path("\(name).pem"), "-subj", "/CN=The \(name)", "-days", "10",
    ])
  }

  private func make(_ kind: Kind, _ names: String, signedBy authority: String, days: Int) throws {
    let request = path("\(kind).csr")
    let names = try folder.write(Data(names.utf8), "\(kind).names").path()
    try openssl([
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key(kind), "-out", request, "-subj", "/CN=relay",
    ])
    try openssl([
      "x509", "-req", "-in", request, "-CA", path("\(authority).pem"), "-CAkey", path("\(authority).key"), "-CAcreateserial",
      "-days", "\(days)", "-extfile", names, "-out", certificate(kind),
    ])
  }

  private func openssl(_ arguments: [String]) throws {
    let outcome = try Peer.run("openssl", arguments)
    guard outcome.status == 0 else { throw Problem(what: outcome.errors) }
  }
}
