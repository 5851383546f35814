public import Foundation

/// A mailbox that newsletters are sent to, or were.
///
/// Somebody who was erased is no subscriber any more: nothing is left but the number, in the ledger, and a keyed hash among the
/// suppressions.
public struct Subscriber: Hashable, Sendable, Identifiable {
  /// Which one.
  public let id: SubscriberID
  /// Where it is, and the name to show.
  public var mailbox: Mailbox
  /// The language that its owner reads; the newsletter's own if nil.
  public var language: LanguageTag?
  /// What is known of the mailbox itself; `take` moves it.
  public internal(set) var standing: Standing
  /// When it was first heard of.
  public let since: Date
  /// Its choices, in order of newsletters, each newsletter once; `take` adds to them.
  public internal(set) var subscriptions: [Subscription]

  /// A subscriber of these parts.
  public init(
    id: SubscriberID, mailbox: Mailbox, language: LanguageTag? = nil, standing: Standing = .good, since: Date,
    subscriptions: [Subscription] = []
  ) {
    self.id = id
    self.mailbox = mailbox
    self.language = language
    self.standing = standing
    self.since = since
    self.subscriptions = subscriptions.sorted { $0.newsletter < $1.newsletter }
  }

  /// What is known of a mailbox, whatever it subscribes to.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing speaks against writing to it.
    case good
    /// It does not take mail.
    case bounced
    /// Its owner called our mail spam.
    case complained
  }

  /// Its choice of a newsletter.
  public subscript(newsletter: Slug) -> Subscription? {
    subscriptions.first { $0.newsletter == newsletter }
  }

  /// Changes topics, frequency or format of a subscription that is there; its status is moved by `take` alone.
  public mutating func choose(_ newsletter: Slug, _ change: (inout Subscription) -> Void) {
    guard let index = subscriptions.firstIndex(where: { $0.newsletter == newsletter }) else { return }
    change(&subscriptions[index])
  }
}
