import Foundation
import Model
import NIOSSL

/// Why a handshake failed, in an operator's words.
///
/// The library says only that a certificate was not accepted; what stands in the certificate says why.
struct HandshakeFault {
  /// The reason; nil if the connection was lost, which says nothing of whether the relay is the right one.
  let reason: String?

  init(_ error: any Error, certificate: NIOSSLCertificate?, host: RelayHost, now: Date) {
    let text = "\(error)"
    reason =
      switch error {
      case let error as NIOSSLExtraError where error == .failedToValidateHostname:
        "the certificate is not for \(host)" + (certificate.map { ", but for " + Self.names(in: $0) } ?? "")
      case NIOSSLError.handshakeFailed(.sslError) where text.contains("CERTIFICATE_VERIFY_FAILED"):
        certificate.map { Self.distrust(of: $0, now) } ?? "its certificate is not trusted"
      case NIOSSLError.handshakeFailed(.sslError([.eofDuringHandshake])), NIOSSLError.uncleanShutdown: nil
      case NIOSSLError.handshakeFailed where text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST"):
        "it does not speak TLS here; look at the port, and whether security should be starttls"
      case NIOSSLError.handshakeFailed where text.contains("PROTOCOL_VERSION") || text.contains("UNSUPPORTED_PROTOCOL"):
        "it does not speak TLS 1.2 or newer"
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: "the TLS handshake failed (\(text.prefix(200)))"
      default: nil
      }
  }

  private static func distrust(of certificate: NIOSSLCertificate, _ now: Date) -> String {
    let begin = Date(timeIntervalSince1970: TimeInterval(certificate.notValidBefore))
    let end = Date(timeIntervalSince1970: TimeInterval(certificate.notValidAfter))
    if end < now { return "its certificate has expired on \(day(end))" }
    if begin > now { return "its certificate is valid only from \(day(begin)); is the clock of this machine right?" }
    return "its certificate is signed by \(issuer(of: certificate)), which is not trusted"
  }

  private static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

  private static func issuer(of certificate: NIOSSLCertificate) -> String {
    let names = certificate.issuerName
    let best = names.first { $0.type == .commonName } ?? names.first { $0.type == .organization }
    return best.map { "\"\(readable($0.value.utf8))\"" } ?? "nobody"
  }

  /// At most three: some have hundreds.
  private static func names(in certificate: NIOSSLCertificate) -> String {
    var names: [String] = []
    for name in certificate._subjectAlternativeNames().prefix(4) {
      switch name.nameType {
      case .dnsName: names.append(readable(name.contents))
      case .ipAddress: names.append(IPAddress(bytes: Array(name.contents)).map { "\($0)" } ?? "an odd address")
      default: continue
      }
    }
    if names.isEmpty { return "nobody: it has no name" }
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and others" : "")
  }

  /// It comes from outside and will be shown.
  private static func readable(_ bytes: some Collection<UInt8>) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes.prefix(100), as: UTF8.self).unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
        }))
  }
}
