import Foundation
import Model
import NIOCore
import NIOSSL

/// TLS towards one relay: 1.2 at least, and the certificate must be one that is trusted and the relay's own.
struct RelayTLS {
  private let context: NIOSSLContext
  let host: RelayHost
  /// Whether it begins before the first byte, and not by STARTTLS.
  let isImplicit: Bool

  /// Reads the certificates, which takes its time; to be done once.
  init(_ host: RelayHost, isImplicit: Bool, _ trust: RelayTrust) throws(RelaySetupError) {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.certificateVerification = .fullVerification
    configuration.trustRoots = try Self.roots(trust)
    do {
      context = try NIOSSLContext(configuration: configuration)
    } catch {
      throw .noTLS("\(error)")
    }
    self.host = host
    self.isImplicit = isImplicit
  }

  /// Encrypts one connection.
  ///
  /// An address has no place in SNI (RFC 6066 §3): without a name the certificate must have the address of the peer.
  func handler() throws -> NIOSSLClientHandler {
    switch host {
    case .name(let name): try NIOSSLClientHandler(context: context, serverHostname: name.description)
    case .address: try NIOSSLClientHandler(context: context, serverHostname: nil)
    }
  }

  /// What the relay has shown; nil if it did not come to that.
  func certificate(in pipeline: ChannelPipeline) -> NIOSSLCertificate? {
    do {
      return try pipeline.syncOperations.nioSSL_peerCertificate()
    } catch {
      // The handler is gone with its certificate.
      return nil
    }
  }

  private static func roots(_ trust: RelayTrust) throws(RelaySetupError) -> NIOSSLTrustRoots {
    switch trust {
    case .system: return .default
    case .file(let path):
      let pem: Data
      do {
        pem = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw .unreadableCertificates(path: path, reason: error.localizedDescription)
      }
      let certificates: [NIOSSLCertificate]
      do {
        certificates = try NIOSSLCertificate.fromPEMBytes(Array(pem))
      } catch {
        throw .unreadableCertificates(path: path, reason: "it has no certificate, or a damaged one")
      }
      guard !certificates.isEmpty else { throw .unreadableCertificates(path: path, reason: "it has no certificate") }
      return .certificates(certificates)
    }
  }
}
