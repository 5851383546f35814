/// What a subscriber has chosen of one newsletter.
public struct Subscription: Hashable, Sendable, Encodable {
  /// The newsletter.
  public let newsletter: Slug
  /// Whether it is to be sent; `Subscriber.take` moves it.
  public internal(set) var status: Status
  /// What of it is of interest, in order and each once; everything if empty.
  public var topics: [PlainText] {
    didSet { topics = Self.inOrder(topics) }
  }
  /// How often.
  public var frequency: Frequency
  /// In which form.
  public var format: Format

  /// A subscription of these parts.
  public init(
    newsletter: Slug, status: Status, topics: [PlainText] = [], frequency: Frequency = .eachEdition, format: Format = .html
  ) {
    self.newsletter = newsletter
    self.status = status
    self.topics = Self.inOrder(topics)
    self.frequency = frequency
    self.format = format
  }

  /// The stages of a subscription.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody asked for it; nothing proves yet that it was the mailbox's owner.
    case pending
    /// The owner's wish is proven.
    case confirmed
    /// The owner left; nothing but the owner's own wish, or a person who answers for it, brings it back.
    case unsubscribed
  }

  /// How often a newsletter is sent to a subscriber.
  public enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
    case eachEdition = "each edition"
    case monthly
  }

  /// The form in which a newsletter is sent to a subscriber.
  public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
    case html, text
  }

  private static func inOrder(_ topics: [PlainText]) -> [PlainText] {
    topics.count < 2 ? topics : Set(topics).sorted()
  }
}
