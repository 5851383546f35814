import Foundation

/// A server that tells readers of changes as rssCloud does (RSS 2.0, `cloud`), asked over plain HTTP.
public struct NotificationCloud: Hashable, Sendable {
  /// Where readers ask to be told, for example `http://rpc.example.org:5337/pleaseNotify`.
  public let address: WebAddress
  /// The port, which is 80 unless the address says otherwise.
  public let port: Int

  /// Nil unless the address is `http:` with nothing but a host, a port and a path: the format has no room for more.
  public init?(_ address: WebAddress) {
    guard let url = URL(string: address.string), url.scheme?.lowercased() == "http", url.user() == nil, url.query() == nil,
      url.fragment() == nil
    else { return nil }
    self.address = address
    port = url.port ?? 80
  }

  /// The path, at least `/`.
  public var path: String { address.path.isEmpty ? "/" : address.path }
}
