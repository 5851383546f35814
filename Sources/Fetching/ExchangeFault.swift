import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Publishing

/// What went wrong in an exchange, told from the many errors that the libraries have.
enum ExchangeFault: Error, Hashable {
  case notConnected(String)
  case broken(String)
  case insecure(String)
  case timeout
  case tooLarge
  case malformed(String)
  case wrongPeer(String)
  case cancelled

  init(_ error: any Error) {
    switch error {
    case let fault as ExchangeFault: self = fault
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self = Self.fault(error)
    case let error as IOError: self = Self.fault(error)
    case let error as NIOConnectionError: self = .notConnected("\(error.connectionErrors.first.map { "\($0.error)" } ?? "nobody answers")")
    case let error as NIOSSLError: self = Self.fault(error)
    case let error as NIOSSLExtraError:
      self = .insecure(error == .failedToValidateHostname ? "the certificate is another host's" : "\(error)")
    case is BoringSSLError: self = .insecure("\(error)")
    case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge
    case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
      self = .malformed("what was packed cannot be unpacked")
    case HTTPParserError.invalidEOFState: self = Self.cutOff
    case is HTTPParserError: self = .malformed("\(error)")
    case ChannelError.connectTimeout: self = .timeout
    default: self = .broken("\(error)")
    }
  }

  private static let cutOff = ExchangeFault.broken("the connection was closed before the answer was whole")

  private static func fault(_ error: HTTPClientError) -> ExchangeFault {
    switch error {
    case .deadlineExceeded, .readTimeout, .writeTimeout, .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: .timeout
    case .cancelled, .requestStreamCancelled: .cancelled
    case .remoteConnectionClosed, .uncleanShutdown: Self.cutOff
    default: .malformed(error.description)
    }
  }

  private static func fault(_ error: IOError) -> ExchangeFault {
    let reason = String(cString: strerror(error.errnoCode))
    return switch error.errnoCode {
    case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, EADDRNOTAVAIL, EACCES, EPERM: .notConnected(reason)
    case ETIMEDOUT: .timeout
    default: .broken(reason)
    }
  }

  private static func fault(_ error: NIOSSLError) -> ExchangeFault {
    switch error {
    case .handshakeFailed(let cause): .insecure("the certificate is not to be trusted, or there is none (\(cause))")
    case .uncleanShutdown: Self.cutOff
    default: .insecure("\(error)")
    }
  }

  /// The same in the words of the port.
  func fetchError(of request: FetchRequest) -> FetchError {
    let reason: FetchError.Reason =
      switch self {
      case .notConnected(let detail), .broken(let detail): .unreachable(detail)
      case .insecure(let detail): .insecure(detail)
      case .timeout: .timeout(request.limits.time)
      case .tooLarge: .tooLarge(limit: request.limits.bytes)
      case .malformed(let detail): .malformed(detail)
      case .wrongPeer(let peer): .privateNetwork(peer)
      case .cancelled: .cancelled
      }
    return FetchError(address: request.address, reason: reason)
  }
}
