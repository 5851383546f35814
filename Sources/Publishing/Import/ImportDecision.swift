import Foundation
import Importing
import Model

/// Decides what an imported article means for the store; reads, never writes.
struct ImportDecision {
  let source: SourceDefinition
  let publication: Publication
  let now: Date

  /// What is to be done with one imported article.
  ///
  /// - Parameters:
  ///   - imported: as the document has it.
  ///   - reader: the store as it is.
  func outcome(for imported: ImportedArticle, in reader: any StoreReader) throws(StoreError) -> ImportOutcome {
    let origin = Origin(source: source.name, externalID: imported.externalID)
    if let existing = try known(imported, origin, in: reader) {
      if existing.origin.source != source.name {
        return .refused(
          why: "\"\(existing.title)\" is already there from the source \(existing.origin.source)",
          remedy: "Remove the document from one of the two sources.")
      }
      return try update(existing, with: imported, origin, in: reader)
    }
    return try addition(of: imported, origin, in: reader)
  }

  /// An article is known by the id that its document states, else by its origin, else by its address.
  ///
  /// In a feed several entries may share an address (a page of short notices), so there the address proves nothing.
  private func known(_ imported: ImportedArticle, _ origin: Origin, in reader: any StoreReader) throws(StoreError) -> Article? {
    if let stated = imported.statedID, let article = try reader.article(stated) { return article }
    if let article = try reader.article(from: origin) { return article }
    guard let url = imported.url, source.kind != .feed else { return nil }
    return try reader.article(at: url)
  }

  private func addition(of imported: ImportedArticle, _ origin: Origin, in reader: any StoreReader) throws(StoreError) -> ImportOutcome {
    if let obstacle = imported.obstacle {
      return .refused(why: obstacle.reason, remedy: "\(obstacle.remedy).")
    }
    guard let id = try articleID(of: imported, origin, in: reader) else {
      return .refused(
        why: "no id can be made of the name \"\(origin.externalID)\"", remedy: "Give the document an `id`, such as a tag: URI.")
    }
    guard let url = imported.url ?? address(of: imported) else {
      return .refused(why: "it has no address on the web", remedy: "Give the document a `url`, or the source a `baseURL`.")
    }
    let state = state(of: imported)
    let article = Article(
      id: id, url: url, title: imported.title, summary: imported.summary, content: imported.content, markdown: imported.markdown,
      language: imported.language,
      authors: imported.authors, section: imported.section, tags: imported.tags, image: imported.image, attachments: imported.attachments,
      credits: imported.credits, relations: imported.relations, episode: imported.episode, state: state,
      updated: firstUpdated(imported, state), mail: imported.mail, origin: origin,
      translationGroup: imported.translationGroup)
    return .added(article)
  }

  private func update(
    _ existing: Article, with imported: ImportedArticle, _ origin: Origin, in reader: any StoreReader
  ) throws(StoreError) -> ImportOutcome {
    var article = existing
    article.url = imported.url ?? existing.url
    article.title = imported.title
    article.summary = imported.summary
    article.content = imported.content
    article.markdown = imported.markdown
    article.language = imported.language
    article.authors = imported.authors
    article.section = imported.section
    article.tags = imported.tags
    article.image = imported.image
    article.attachments = imported.attachments
    article.credits = imported.credits
    article.relations = imported.relations.asNews(after: existing.relations)
    article.episode = imported.episode
    article.state = nextState(of: existing, with: imported)
    article.mail = imported.mail
    article.origin = origin
    article.translationGroup = imported.translationGroup
    let kept = article.changes(from: existing).intersection(existing.editedByHand)
    article.restore(kept, from: existing)

    let changes = article.changes(from: existing)
    guard !changes.isEmpty else { return .unchanged(existing, kept: kept) }
    let isNews = changes.contains { $0.isSignificant && $0 != .content } || hasNewText(article, since: existing, in: reader)
    let isSignificant = isNews && !imported.isMinorEdit && existing.state.name != .draft
    if existing.state.name == .draft {
      article.updated = firstUpdated(imported, article.state)
    } else if isSignificant {
      article.updated = max(existing.updated, imported.updated.map { min($0, now) } ?? now)
    }
    return .updated(article, changes: changes, isSignificant: isSignificant)
  }

  /// Whether content differs in more than where its pictures lie: keeping them, or no longer, is no news to readers.
  private func hasNewText(_ article: Article, since existing: Article, in reader: any StoreReader) -> Bool {
    guard article.content != existing.content else { return false }
    let addresses = PictureAddresses(publication)
    do {
      let texts = try [article, existing].map { article in
        try addresses.replaced(article.content) { try reader.medium(from: $0)?.kept }
      }
      return texts[0] != texts[1]
    } catch {
      // Content that cannot be compared has changed, as far as anybody knows.
      return true
    }
  }

  /// A withdrawal is undone by `articles restore` only: a document that still lies in its folder must not bring the article back.
  private func nextState(of existing: Article, with imported: ImportedArticle) -> ArticleState {
    if case .withdrawn = existing.state { return existing.state }
    if imported.published == nil, !imported.isDraft { return existing.state }
    return state(of: imported)
  }

  private func state(of imported: ImportedArticle) -> ArticleState {
    guard !imported.isDraft, let published = imported.published else { return .draft }
    // A day to come, such as Hugo's `expiryDate`, is kept by the import of that day.
    if let withdrawn = imported.withdrawn, withdrawn <= now { return .withdrawn(at: withdrawn, published: published) }
    return published > now ? .scheduled(for: published) : .published(at: published)
  }

  private func firstUpdated(_ imported: ImportedArticle, _ state: ArticleState) -> Date {
    let published = state.published ?? now
    return max(imported.updated ?? published, published)
  }

  private func address(of imported: ImportedArticle) -> WebAddress? {
    (source.defaults.baseURL ?? publication.homePage).resolving(imported.externalID.string)
  }

  private func articleID(
    of imported: ImportedArticle, _ origin: Origin, in reader: any StoreReader
  ) throws(StoreError) -> ArticleID? {
    if let stated = imported.statedID, mayState(stated) { return stated }
    return try freshID(for: origin, in: reader)
  }

  /// A feed may name its articles under its own authority, not under ours: it would take names that ours may get one day.
  ///
  /// A person who imports our own feed by hand, to move a publication, gets its articles with their names.
  private func mayState(_ id: ArticleID) -> Bool {
    source.kind != .feed || !id.isNamed(by: publication.tagAuthority)
  }

  /// The source and the document's own name in it; a number behind it when an older article already has that id.
  private func freshID(for origin: Origin, in reader: any StoreReader) throws(StoreError) -> ArticleID? {
    let specific = "\(origin.source)/\(origin.externalID)"
    for attempt in 1...100 {
      let candidate = attempt == 1 ? specific : "\(specific);\(attempt)"
      guard let id = ArticleID(authority: publication.tagAuthority, specific: candidate) else { return nil }
      if try reader.article(id) == nil { return id }
    }
    return nil
  }
}

extension Article {
  /// Takes these fields back from another state of the article.
  mutating func restore(_ fields: Set<ArticleField>, from other: Article) {
    for field in fields {
      switch field {
      case .url: url = other.url
      case .title: title = other.title
      case .summary: summary = other.summary
      case .content: content = other.content
      case .markdown: markdown = other.markdown
      case .language: language = other.language
      case .authors: authors = other.authors
      case .section: section = other.section
      case .tags: tags = other.tags
      case .image: image = other.image
      case .attachments: attachments = other.attachments
      case .credits: credits = other.credits
      case .relations: relations = other.relations
      case .episode: episode = other.episode
      case .state: state = other.state
      case .mail: mail = other.mail
      case .origin: origin = other.origin
      case .translationGroup: translationGroup = other.translationGroup
      }
    }
  }
}
