/// Which subscribers are asked for, in the order in which they came.
public struct SubscriberQuery: Hashable, Sendable {
  /// Only those of a newsletter; everybody if nil.
  public var segment: Segment?
  /// Only those whose mailbox stands so; whatever it is if nil.
  public var standing: Subscriber.Standing?
  /// Only those behind this one: the last of the page before.
  public var after: SubscriberID?
  /// How many at most; all if nil.
  public var limit: Int?

  /// A query of these parts.
  public init(_ segment: Segment? = nil, standing: Subscriber.Standing? = nil, after: SubscriberID? = nil, limit: Int? = nil) {
    self.segment = segment
    self.standing = standing
    self.after = after
    self.limit = limit
  }

  /// A part of those who have to do with a newsletter.
  public struct Segment: Hashable, Sendable {
    /// The newsletter.
    public var newsletter: Slug
    /// Only with this status; whatever it is if nil.
    public var status: Subscription.Status?
    /// Only those who read this language: `zh` takes `zh-Hans` in, but not the other way round.
    public var language: LanguageTag?

    /// A segment of these parts.
    public init(_ newsletter: Slug, status: Subscription.Status? = nil, language: LanguageTag? = nil) {
      self.newsletter = newsletter
      self.status = status
      self.language = language
    }
  }
}

/// How many have to do with a newsletter.
public struct SubscriberCount: Hashable, Sendable {
  /// The newsletter.
  public var newsletter: Slug
  /// The state of their subscriptions.
  public var status: Subscription.Status
  /// How many.
  public var count: Int

  /// A count of these parts.
  public init(newsletter: Slug, status: Subscription.Status, count: Int) {
    self.newsletter = newsletter
    self.status = status
    self.count = count
  }
}

/// One who is to get a newsletter: confirmed, in good standing, and not suppressed.
public struct AudienceMember: Hashable, Sendable {
  /// Which subscriber.
  public var id: SubscriberID
  /// Where the mailbox is.
  public var mailbox: Mailbox
  /// The language; the newsletter's own if nil.
  public var language: LanguageTag?
  /// What of the newsletter is wished, how often and in which form.
  public var subscription: Subscription

  /// A member of these parts.
  public init(id: SubscriberID, mailbox: Mailbox, language: LanguageTag?, subscription: Subscription) {
    self.id = id
    self.mailbox = mailbox
    self.language = language
    self.subscription = subscription
  }
}
