import Foundation
import TestSupport

/// The server of `Tests/Peers/smtp_server.py` (aiosmtpd), as long as this object lives.
final class MailServer {
  /// As the script takes them.
  struct Options: Encodable {
    var tls = "none"
    var certificate: String?
    var key: String?
    var login: [String]?
    var mechanisms: [String] = []
    var loginInPlaintext = false
    var loginOnlyInPlaintext = false
    var size: Int?
    var utf8 = false

    /// Nothing but what is asked for.
    init() {}

    /// With a certificate.
    init(tls: String, _ certificates: Certificates, _ kind: Certificates.Kind = .good) {
      self.tls = tls
      certificate = certificates.certificate(kind)
      key = certificates.key(kind)
    }
  }

  /// A message as it arrived.
  struct Message: Decodable {
    var sender: String
    var recipients: [String]
    var options: [String]
    var content: Data
    var encrypted: Bool
    var mechanism: String?
  }

  let port: Int
  private let peer: RunningPeer
  private let folder: TemporaryFolder

  struct Problem: Error {
    let greeting: String
  }

  init(_ options: Options) throws {
    folder = try TemporaryFolder()
    let text = String(decoding: try JSONEncoder().encode(options), as: UTF8.self)
    peer = try RunningPeer("smtp_server.py", [folder.url.path(), text], needsPackages: true)
    guard let port = Int(peer.greeting) else { throw Problem(greeting: peer.greeting) }
    self.port = port
  }

  /// Those that it took, in order.
  func messages() throws -> [Message] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).sorted().map {
      try JSONDecoder().decode(Message.self, from: Data(contentsOf: folder.url.appending(path: $0)))
    }
  }
}
