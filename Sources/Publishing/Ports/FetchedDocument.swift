public import Foundation
public import Model

/// What a server answered.
public struct FetchedDocument: Hashable, Sendable {
  /// Where it came from in the end.
  public var address: WebAddress
  /// The redirects that led there, in their order.
  public var redirects: [Redirect]
  /// The status code (RFC 9110 §15): 200, 304, 404.
  public var status: Int
  /// Its header fields.
  public var headers: WebHeaders
  /// The body; empty for HEAD and 304.
  public var body: Data

  /// An answer of these parts.
  public init(address: WebAddress, redirects: [Redirect] = [], status: Int, headers: WebHeaders = WebHeaders(), body: Data = Data()) {
    self.address = address
    self.redirects = redirects
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A redirect that was followed.
  public struct Redirect: Hashable, Sendable {
    /// Who sent us on.
    public var address: WebAddress
    /// The status code: 301, 302, 303, 307 or 308.
    public var status: Int

    /// A redirect of these parts.
    public init(address: WebAddress, status: Int) {
      self.address = address
      self.status = status
    }

    /// Whether the new address should be remembered instead of the old one (RFC 9110 §15.4).
    public var isPermanent: Bool { status == 301 || status == 308 }
  }
}

extension FetchedDocument {
  /// By what the server will know this version again.
  public var validators: Validators? {
    Validators(entityTag: headers["ETag"], lastModified: headers["Last-Modified"])
  }

  /// Whether the server says that what is known is still right.
  public var isUnchanged: Bool { status == 304 }

  /// Whether the server says that there is no such document.
  public var isGone: Bool { status == 404 || status == 410 }

  /// The error that a status from 400 on is for somebody who wants the document; nil when it is there, or unchanged.
  public var failure: FetchError? {
    status >= 400 ? FetchError(address: address, reason: .status(status, retryAfter: headers["Retry-After"])) : nil
  }
}
