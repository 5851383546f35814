public import Findings
public import Foundation
public import Model

/// What is known of a document besides its bytes.
public struct CheckOptions: Sendable {
  /// What it must be; nil to tell by the document itself.
  public var format: CheckedFormat?
  /// Where it is served; nil when nobody knows, and then nothing is compared with it.
  public var address: WebAddress?
  /// Where the feed is served that the document is an archive of; nil when it is the feed itself, or when nobody knows.
  public var subscription: WebAddress?
  /// The time, for dates in the future; nil to let them pass, so that the same bytes always have the same findings.
  public var now: Date?
  /// The encoding that the server named, from `charset` of the media type.
  public var charset: String?

  /// Nothing is known but the bytes, unless it is said here.
  public init(
    format: CheckedFormat? = nil, address: WebAddress? = nil, subscription: WebAddress? = nil, now: Date? = nil, charset: String? = nil
  ) {
    self.format = format
    self.address = address
    self.subscription = subscription
    self.now = now
    self.charset = charset
  }
}
