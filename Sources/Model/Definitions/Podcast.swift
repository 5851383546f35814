public import Foundation

/// What a feed says of itself so that directories take it for a podcast (Apple's and the podcast namespace's elements).
public struct Podcast: Hashable, Sendable {
  /// What it is about, the most important first; at least one.
  public var categories: [PodcastCategory]
  /// The cover: square, 1,400 to 3,000 pixels wide, JPEG or PNG.
  public var image: WebAddress
  /// Whether it is for adults.
  public var isExplicit: Bool
  /// Who makes it, if not the publisher.
  public var author: PlainText?
  /// Whom directories write to about it.
  public var owner: Mailbox?
  /// In which order episodes are heard.
  public var kind: Kind
  /// What kind of thing the episodes are; nil for talk.
  public var medium: Medium?
  /// The name of the podcast that stays when its address changes; nil for the one that the address makes.
  public var guid: UUID?
  /// Whether other hosts are asked not to take it over; nil when nothing is said.
  public var isLocked: Bool?
  /// Where listeners can support it.
  public var funding: [PodcastFunding]
  /// How listeners can pay for what they hear.
  public var value: PodcastValue?
  /// Who is to be heard in every episode.
  public var people: [PodcastPerson]
  /// Whether directories are asked not to show it.
  public var isBlocked: Bool
  /// Where it has moved to.
  public var newFeed: WebAddress?

  /// A podcast of these parts.
  public init(
    categories: [PodcastCategory], image: WebAddress, isExplicit: Bool, author: PlainText? = nil, owner: Mailbox? = nil,
    kind: Kind = .episodic, medium: Medium? = nil, guid: UUID? = nil, isLocked: Bool? = nil, funding: [PodcastFunding] = [],
    value: PodcastValue? = nil, people: [PodcastPerson] = [], isBlocked: Bool = false, newFeed: WebAddress? = nil
  ) {
    self.categories = categories
    self.image = image
    self.isExplicit = isExplicit
    self.author = author
    self.owner = owner
    self.kind = kind
    self.medium = medium
    self.guid = guid
    self.isLocked = isLocked
    self.funding = funding
    self.value = value
    self.people = people
    self.isBlocked = isBlocked
    self.newFeed = newFeed
  }

  /// The orders in which episodes are heard.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The newest first, each by itself.
    case episodic
    /// From the first to the last.
    case serial
  }

  /// The kinds of thing that episodes are, by the words of the podcast namespace.
  public enum Medium: String, Hashable, Sendable, CaseIterable {
    case podcast, music, video, film, audiobook, newsletter, blog, publisher, course
  }
}

/// Where listeners can support a podcast.
public struct PodcastFunding: Hashable, Sendable {
  /// The page.
  public var url: WebAddress
  /// What the link says.
  public var text: PlainText

  /// A link of these parts.
  public init(url: WebAddress, text: PlainText) {
    self.url = url
    self.text = text
  }
}
