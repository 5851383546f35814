public import Model

/// Why a document could not be fetched: where, why, what to do, and whether to try again.
public struct FetchError: Error, Hashable, Sendable {
  /// Where it went wrong; behind a redirect, the place that it led to.
  public var address: WebAddress
  /// What went wrong.
  public var reason: Reason

  /// An error of these parts.
  public init(address: WebAddress, reason: Reason) {
    self.address = address
    self.reason = reason
  }

  /// What can go wrong.
  public enum Reason: Hashable, Sendable {
    /// The host's name has no address, or cannot be looked up now.
    case unresolved(String)
    /// The host's name leads to this address of a private network, which `tidings.yaml` does not allow.
    case privateNetwork(String)
    /// The address holds a user name or a password.
    case credentials
    /// Nobody answers there, or the connection broke; says how.
    case unreachable(String)
    /// The certificate is not to be trusted, or there is no secure connection; says why.
    case insecure(String)
    /// It took longer than this.
    case timeout(Duration)
    /// The body has more bytes than this.
    case tooLarge(limit: Int)
    /// What was sent is no HTTP, or its compression is broken; says how.
    case malformed(String)
    /// More redirects than this.
    case tooManyRedirects(limit: Int)
    /// The redirects lead back to where they were.
    case redirectLoop
    /// A redirect to something that is no web address, or to none at all.
    case redirectNowhere(String?)
    /// A redirect from an encrypted place to one that is not.
    case downgrade(to: WebAddress)
    /// The site's robots.txt asks programs to stay away; the rule, if there is one to show.
    case robots(rule: String?)
    /// The server answered with this status, and may have said when to come back.
    case status(Int, retryAfter: String?)
    /// The work was called off.
    case cancelled
  }
}

extension FetchError {
  /// Whether the same request may succeed later without anybody changing anything here.
  public var isTemporary: Bool {
    switch reason {
    case .unresolved, .unreachable, .timeout, .cancelled: true
    case .status(let status, _): status == 408 || status == 425 || status == 429 || status >= 500
    case .privateNetwork, .credentials, .insecure, .tooLarge, .malformed, .tooManyRedirects, .redirectLoop, .redirectNowhere, .downgrade,
      .robots:
      false
    }
  }

  /// Why, without a full stop.
  public var why: String {
    switch reason {
    case .unresolved(let detail): "the name \(address.host) leads nowhere: \(detail)"
    case .privateNetwork(let place): "\(address.host) is in a private network (\(place))"
    case .credentials: "the address holds a user name or a password"
    case .unreachable(let detail): "cannot be reached: \(detail)"
    case .insecure(let detail): "the connection would not be secure: \(detail)"
    case .timeout(let limit): "took longer than \(limit.components.seconds) seconds"
    case .tooLarge(let limit): "has more than \(limit) bytes"
    case .malformed(let detail): "the server's answer cannot be read: \(detail)"
    case .tooManyRedirects(let limit): "redirects more than \(limit) times"
    case .redirectLoop: "redirects in a circle"
    case .redirectNowhere(let target?): "redirects to \"\(target)\", which is no web address"
    case .redirectNowhere(nil): "redirects without saying where"
    case .downgrade(let target): "redirects from https to \(target), which is not encrypted"
    case .robots(let rule?): "the site's robots.txt asks programs to stay away (\(rule))"
    case .robots(nil): "the site's robots.txt cannot be read now, so nothing is fetched there"
    case .status(let status, let later): "the server answers \(status)" + (later.map { ", and asks to come back later (\($0))" } ?? "")
    case .cancelled: "stopped before it was done"
    }
  }

  /// What to do about it, a sentence.
  public var remedy: String {
    switch reason {
    case .unresolved: "Check the address, and this machine's connection."
    case .privateNetwork(let place):
      "If that is meant, add \(Set([address.host, "\(place)"]).sorted().joined(separator: " or ")) to `allowPrivate` under `fetch` in tidings.yaml."
    case .credentials: "Leave them out of the address."
    case .unreachable, .timeout: "Try again later; if it stays so, check the address."
    case .insecure: "Have the site's certificate corrected, or check the address."
    case .tooLarge: "Give an article or a feed, or raise `maxBytes` under `fetch` in tidings.yaml."
    case .malformed: "Open the address in a browser, and tell the site's owner."
    case .tooManyRedirects, .redirectLoop, .redirectNowhere: "Open the address in a browser, and give the one at which it ends."
    case .downgrade(let target): "If that is meant, give the address \(target) itself."
    case .robots(_?): "Ask the site's owner to allow it, or leave the address out."
    case .robots(nil): "Try again later."
    case .status(let status, _): Self.remedy(ofStatus: status)
    case .cancelled: "Run the command again."
    }
  }

  private static func remedy(ofStatus status: Int) -> String {
    switch status {
    case 401, 403, 407, 451: "Ask the site's owner for access for programs."
    case 404, 410: "Correct the address, or leave it out."
    case 408, 425, 429, 500...: "Try again later."
    default: "Open the address in a browser."
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// Where, why, and what to do.
  public var description: String { "\(address): \(why)\n\(remedy)" }
}

extension Failure {
  /// The same, for whoever typed or configured the address.
  public init(_ error: FetchError) {
    let blame: Blame = error.reason == .cancelled ? .interruption : error.isTemporary ? .environment : .input
    self.init(error.address.string, why: error.why, remedy: error.remedy, blame: blame)
  }
}
