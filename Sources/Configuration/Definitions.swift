public import Model

/// Everything that a publication folder defines.
public struct Definitions: Hashable, Sendable {
  /// What `tidings.yaml` says.
  public var publication: Publication
  /// The feeds, by name.
  public var feeds: [FeedDefinition]
  /// The newsletters, by name.
  public var newsletters: [NewsletterDefinition]

  /// Definitions of these parts.
  public init(publication: Publication, feeds: [FeedDefinition] = [], newsletters: [NewsletterDefinition] = []) {
    self.publication = publication
    self.feeds = feeds
    self.newsletters = newsletters
  }
}
