import Foundation
public import Model

/// Fetches by sending requests until the answer is no redirect (RFC 9110 §15.4).
///
/// Every place on the way is asked for like the first one: robots, pauses and the rules for private networks hold there as well.
public struct RedirectFollowing: Fetcher {
  private let exchange: any WebExchange
  private let admission: any Admission

  /// Sends through this exchange, to where the admission lets it.
  public init(_ exchange: any WebExchange, admission: any Admission = OpenAdmission()) {
    self.exchange = exchange
    self.admission = admission
  }

  /// Sends the request, and follows where it is sent on to.
  public func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    var request = request
    var redirects: [FetchedDocument.Redirect] = []
    var visited: Set<WebAddress> = []
    while true {
      let here = request.address.withoutFragment
      guard !here.holdsCredentials else { throw FetchError(address: here, reason: .credentials) }
      try await admission.admit(here)
      request.address = here
      visited.insert(here)
      var document = try await exchange.exchange(request)
      guard request.limits.redirects > 0, Self.statuses.contains(document.status) else {
        document.redirects = redirects
        return document
      }
      let target = try Self.target(of: document, from: here)
      if visited.contains(target) { throw FetchError(address: target, reason: .redirectLoop) }
      redirects.append(FetchedDocument.Redirect(address: here, status: document.status))
      if redirects.count > request.limits.redirects {
        throw FetchError(address: here, reason: .tooManyRedirects(limit: request.limits.redirects))
      }
      if document.status == 303, request.method != .head { request.method = .get }
      request.address = target
    }
  }

  private static let statuses: Set<Int> = [301, 302, 303, 307, 308]

  private static func target(of document: FetchedDocument, from here: WebAddress) throws(FetchError) -> WebAddress {
    guard let location = document.headers["Location"], !location.isEmpty else {
      throw FetchError(address: here, reason: .redirectNowhere(nil))
    }
    guard let target = here.resolving(location)?.withoutFragment else {
      throw FetchError(address: here, reason: .redirectNowhere(String(location.prefix(200))))
    }
    if here.isEncrypted, !target.isEncrypted { throw FetchError(address: here, reason: .downgrade(to: target)) }
    return target
  }
}

/// Decides whether a place may be asked at all.
public protocol Admission: Sendable {
  /// Throws when it may not.
  func admit(_ address: WebAddress) async throws(FetchError)
}

/// Lets everything through: for an address that a person typed.
public struct OpenAdmission: Admission {
  /// Lets everything through.
  public init() {}
  /// Lets it through.
  public func admit(_ address: WebAddress) {}
}
