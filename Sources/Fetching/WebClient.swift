import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTPCompression
public import NIOSSL
public import Publishing

/// Sends requests over HTTP/1.1 and TLS, to the very address that was found for the name and is allowed.
///
/// The name is looked up once for an exchange, each address is judged, and the connection goes to that address and to no other; the
/// certificate is still that of the name. So a name that leads elsewhere a moment later changes nothing.
public struct WebClient: WebExchange {
  /// How many addresses of a name are tried.
  private static let mostAddresses = 3

  private let policy: NetworkPolicy
  private let userAgent: UserAgent
  private let resolver: any HostResolver
  private let tls: TLSConfiguration

  /// - Parameters:
  ///   - policy: Which addresses may be connected to.
  ///   - userAgent: How we are known.
  ///   - resolver: Finds the addresses of names.
  ///   - tls: Which certificates are trusted; by default those that the system trusts.
  public init(
    policy: NetworkPolicy, userAgent: UserAgent, resolver: any HostResolver = SystemResolver(),
    tls: TLSConfiguration = .makeClientConfiguration()
  ) {
    self.policy = policy
    self.userAgent = userAgent
    self.resolver = resolver
    self.tls = tls
  }

  /// Sends the request, and receives the answer within its limits.
  public func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    let addresses = try await admitted(request.address)
    for address in addresses.dropLast() {
      do throws(ExchangeFault) {
        return try await exchange(request, with: address)
      } catch {
        // Nobody was reached at this address, so nothing was asked yet.
        guard case .notConnected = error else { throw error.fetchError(of: request) }
      }
    }
    do throws(ExchangeFault) {
      return try await exchange(request, with: addresses[addresses.count - 1])
    } catch {
      throw error.fetchError(of: request)
    }
  }

  /// The addresses behind a name that may be connected to; at least one.
  private func admitted(_ place: WebAddress) async throws(FetchError) -> [IPAddress] {
    let found: [IPAddress]
    if let literal = place.hostAddress {
      found = [literal]
    } else {
      do throws(UnresolvedHost) {
        found = try await resolver.addresses(of: place.host)
      } catch {
        throw FetchError(address: place, reason: .unresolved(error.reason))
      }
    }
    let allowed = found.filter { policy.allows($0, behind: place.host) }
    guard !allowed.isEmpty else {
      throw FetchError(address: place, reason: found.first.map { .privateNetwork("\($0)") } ?? .unresolved("it has no address"))
    }
    return Array(allowed.prefix(Self.mostAddresses))
  }

  private func exchange(_ request: FetchRequest, with address: IPAddress) async throws(ExchangeFault) -> FetchedDocument {
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(for: request, address))
    let result = await Self.result(of: request, OutgoingRequest(request, userAgent: userAgent).request, client)
    do {
      try await client.shutdown()
    } catch {
      // The answer is there, or the error that matters more.
    }
    return try result.get()
  }

  /// The answer, or why there is none when the time is over.
  private static func result(
    of request: FetchRequest, _ outgoing: HTTPClientRequest, _ client: HTTPClient
  ) async -> Result<FetchedDocument, ExchangeFault> {
    await withTaskGroup(of: Result<FetchedDocument, ExchangeFault>?.self) { group in
      group.addTask {
        do {
          let deadline = NIODeadline.now() + TimeAmount(request.limits.time)
          let response = try await client.execute(outgoing, deadline: deadline)
          return .success(try await IncomingAnswer(response, to: request).document())
        } catch let fault as ExchangeFault {
          return .failure(fault)
        } catch {
          return .failure(ExchangeFault(error))
        }
      }
      group.addTask {
        do {
          try await Task.sleep(for: request.limits.time)
          return .failure(.timeout)
        } catch {
          return nil
        }
      }
      // A timer that was called off says nothing; the exchange then does.
      var first: Result<FetchedDocument, ExchangeFault>?
      while first == nil, let next = await group.next() { first = next }
      group.cancelAll()
      return first ?? .failure(.cancelled)
    }
  }

  private func configuration(for request: FetchRequest, _ address: IPAddress) -> HTTPClient.Configuration {
    let limit = TimeAmount(request.limits.time)
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: min(limit, .seconds(15)), read: limit),
      decompression: request.coding == .decoded && request.method != .head ? .enabled(limit: .size(request.limits.bytes)) : .disabled)
    configuration.httpVersion = .http1Only
    configuration.maximumUsesPerConnection = 1
    // Whoever asks tries again, or not.
    configuration.connectionPool.retryConnectionEstablishment = false
    if request.address.hostAddress == nil, let name = URL(string: request.address.string)?.host {
      configuration.dnsOverride = [name: "\(address)"]
    }
    // The override does it; this makes sure of it, on the connection itself and before anything is sent.
    configuration.http1_1ConnectionDebugInitializer = { channel in
      let peer = channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
      return peer == address
        ? channel.eventLoop.makeSucceededVoidFuture()
        : channel.eventLoop.makeFailedFuture(ExchangeFault.wrongPeer(peer.map { "\($0)" } ?? "an unknown address"))
    }
    return configuration
  }
}
