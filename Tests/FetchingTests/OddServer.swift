import Foundation
import TestSupport

/// The server of `Tests/Peers/odd_server.py`, which runs as long as this object lives.
final class OddServer {
  struct Ports: Decodable {
    var http: Int
    var https: Int
  }

  let ports: Ports
  /// The certificate of good.example, which nobody has signed but itself.
  let certificate: String
  private let peer: RunningPeer
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    certificate = folder.url.appending(path: "cert.pem").path()
    peer = try RunningPeer("odd_server.py", [folder.url.path()])
    ports = try JSONDecoder().decode(Ports.self, from: Data(peer.greeting.utf8))
  }
}
