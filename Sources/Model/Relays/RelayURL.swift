import Foundation

/// A relay as people write it: `smtp://user@mail.example.edu:587?tls=starttls`.
///
/// `smtps:` is TLS from the first byte, on port 465 if none is given; `smtp:` is STARTTLS on port 587. `tls=` says otherwise, `ca=` names a
/// file of certificates to trust.
public struct RelayURL: Hashable, Sendable {
  /// Where it is.
  public var host: RelayHost
  /// The TCP port.
  public var port: UInt16
  /// Who may listen on the way.
  public var security: RelaySecurity
  /// A file of certificates that are trusted in place of the system's.
  public var authority: String?
  /// The name to log in with.
  public var user: String?
  /// The password that stands in it: nobody should write one there but in the environment.
  public var password: String?

  /// Why a text is no relay.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, as the rest of a sentence that begins with the text.
    public let description: String
  }

  /// Reads one.
  public init(_ text: String) throws(Fault) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["smtp", "smtps"].contains(scheme) else {
      throw Fault(description: "is no relay; write it like smtp://mail.example.edu:587 or smtps://mail.example.edu")
    }
    guard let name = parts.host, let host = RelayHost(name) else { throw Fault(description: "names no host that there can be") }
    guard parts.path.isEmpty || parts.path == "/", parts.fragment == nil else { throw Fault(description: "has something behind the host") }
    self.host = host
    security = scheme == "smtps" ? .implicitTLS : .startTLS
    for item in parts.queryItems ?? [] {
      switch (item.name, item.value) {
      case ("tls", let value?):
        guard let security = RelaySecurity(rawValue: value) else {
          throw Fault(description: "has tls=\(value); it is \(RelaySecurity.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.security = security
      case ("ca", let value?) where !value.isEmpty: authority = value
      default: throw Fault(description: "has \(item.name), which is not known; there are tls and ca")
      }
    }
    guard let port = UInt16(exactly: parts.port ?? (security == .implicitTLS ? 465 : 587)), port > 0 else {
      throw Fault(description: "has a port that there is not")
    }
    self.port = port
    user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
    password = parts.password
    if security == .none, !host.isLoopback {
      throw Fault(description: "is in the clear (tls=none), which is for this machine only; tls=none-forced if it must be")
    }
    if user != nil, [.none, .noneForced].contains(security), !host.isLoopback {
      throw Fault(description: "would log in in the clear, where everybody can read the password")
    }
  }
}

extension MessageRate {
  /// Reads `100/minute`; nil unless it is a number, a slash, and second, minute, hour or day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2, let messages = Int(parts[0]), (1...10_000_000).contains(messages), let span = Span(rawValue: parts[1]) else {
      return nil
    }
    self.init(messages, per: span)
  }
}
