public import Model

/// Which namespaces the articles of a feed need, so that its documents declare those on their root, and no others.
///
/// A document begins before its articles are streamed; whoever streams them looks at them once before.
public struct FeedVocabulary: Hashable, Sendable {
  private(set) var rss: XMLVocabulary
  private(set) var atom: XMLVocabulary

  private init(rss: XMLVocabulary, atom: XMLVocabulary) {
    self.rss = rss
    self.atom = atom
  }

  /// What a feed without articles needs.
  public init() {
    self.init(rss: [], atom: [])
  }

  /// Everything that an article can need: right for articles that nobody has looked at.
  public static let everything = FeedVocabulary(
    rss: [.content, .dublinCore, .media, .slash, .source, .threading, .commentAPI], atom: [.media, .threading])

  /// Adds what an article of a feed needs.
  public mutating func add(_ article: Article, in feed: FeedDefinition) {
    if feed.content == .full { rss.insert(.content) }
    if feed.content == .full, article.markdown != nil { rss.insert(.source) }
    if article.image != nil { atom.insert(.media) }
    if article.image != nil || article.attachments.count > 1 { rss.insert(.media) }
    if article.isDescribedByDublinCore(in: feed.language) { rss.insert(.dublinCore) }
    if article.relations != Relations() { add(article.relations) }
  }

  private mutating func add(_ relations: Relations) {
    if relations.inReplyTo != nil {
      rss.insert(.threading)
      atom.insert(.threading)
    }
    guard let discussion = relations.discussion else { return }
    if discussion.feed != nil { rss.insert(.commentAPI) }
    if discussion.count != nil {
      rss.insert(.slash)
      atom.insert(.threading)
    }
  }
}

extension Article {
  /// Whether RSS needs the words of Dublin Core for it.
  fileprivate func isDescribedByDublinCore(in feedLanguage: LanguageTag) -> Bool {
    language != feedLanguage || !credits.contributors.isEmpty || credits.rights != nil || !authors.isEmpty && authors.rssContact == nil
  }
}

extension Feed {
  /// What the RSS document declares: what its channel has, and what its articles need.
  var rssVocabulary: XMLVocabulary {
    var used: XMLVocabulary = [.atom]
    used.formUnion(vocabulary.rss)
    if publication.publisher.rssContact == nil { used.insert(.dublinCore) }
    if history.mark != nil { used.insert(.history) }
    if updates != nil { used.insert(.syndication) }
    if definition.podcast != nil { used.formUnion([.itunes, .podcast]) }
    return used
  }

  /// What the Atom document declares.
  var atomVocabulary: XMLVocabulary {
    var used = vocabulary.atom
    if !tombstones.isEmpty { used.insert(.tombstones) }
    if history.mark != nil { used.insert(.history) }
    return used
  }
}
