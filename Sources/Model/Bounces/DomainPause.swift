public import Foundation

/// That nothing is sent to a domain for now, because its servers refuse our mail as such; its subscribers stay.
public struct DomainPause: Hashable, Sendable {
  /// The domain.
  public let domain: MailDomain
  /// Since when.
  public let since: Date
  /// Why, without anything about a person.
  public let reason: PlainText
  /// The message that said so.
  public let message: ContentHash
  /// That it was lifted; nil while it is in force.
  public var lifting: Suppression.Lifting?

  /// A pause of these parts.
  public init(of domain: MailDomain, since: Date, reason: PlainText, message: ContentHash, lifting: Suppression.Lifting? = nil) {
    self.domain = domain
    self.since = since
    self.reason = reason
    self.message = message
    self.lifting = lifting
  }
}
