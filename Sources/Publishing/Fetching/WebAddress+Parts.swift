import Foundation
public import Model

extension WebAddress {
  /// Whether the connection is encrypted.
  public var isEncrypted: Bool { string.lowercased().hasPrefix("https:") }

  /// The port that is connected to: the one stated, 443 or 80.
  public var port: Int { URL(string: string)?.port ?? (isEncrypted ? 443 : 80) }

  /// The host, if it is an address and no name.
  public var hostAddress: IPAddress? {
    // Of IPv6, Foundation keeps the brackets on some systems.
    IPAddress(host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")))
  }

  /// Scheme, host and port: what one `robots.txt` is for (RFC 6454 §4).
  var origin: WebAddress? {
    let name = hostAddress.map { $0.isIPv4 ? "\($0)" : "[\($0)]" } ?? host
    let place = port == (isEncrypted ? 443 : 80) ? name : "\(name):\(port)"
    return WebAddress("\(isEncrypted ? "https" : "http")://\(place)/")
  }

  /// The address without `#` and what follows it, which is never sent.
  var withoutFragment: WebAddress {
    guard let hash = string.firstIndex(of: "#") else { return self }
    return WebAddress(string[..<hash]) ?? self
  }

  /// Whether it holds a user name or a password, which a server would be sent and a report would show.
  var holdsCredentials: Bool {
    let url = URL(string: string)
    return url?.user() != nil || url?.password() != nil
  }
}
