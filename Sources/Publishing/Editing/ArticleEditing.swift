import Foundation
public import Model

/// Changes that a person makes to an article in the store, against which a later import does not prevail.
public struct ArticleEditing: Sendable {
  private let store: any Store
  private let clock: WallClock

  /// Edits articles of this store.
  public init(store: any Store, clock: WallClock) {
    self.store = store
    self.clock = clock
  }

  /// Changes fields of an article and remembers that a person did.
  ///
  /// - Parameters:
  ///   - id: which article.
  ///   - isMinor: the change is no news to readers, so `updated` stays.
  ///   - edit: makes the change.
  /// - Returns: the article as it is now, and what differs; nothing differs if it was so already.
  /// - Throws: `Failure` when there is no such article or it may not be edited so.
  public func edit(_ id: ArticleID, isMinor: Bool, _ edit: @escaping @Sendable (inout Article) throws -> Void) async throws -> ArticleEdit {
    let now = clock.now
    return try await store.write { writer in
      let old = try Self.article(id, in: writer)
      var article = old
      try edit(&article)
      let changes = article.changes(from: old)
      guard !changes.isEmpty else { return ArticleEdit(article: old, changes: []) }
      article.editedByHand.formUnion(changes)
      let isSignificant = !isMinor && changes.contains(where: \.isSignificant)
      if isSignificant { article.updated = max(old.updated, now) }
      try writer.update(article, changes: changes, isSignificant: isSignificant, savedAt: now)
      return ArticleEdit(article: article, changes: changes)
    }
  }

  /// Takes a public article back: it leaves every feed and is no longer a candidate for any edition.
  public func withdraw(_ id: ArticleID) async throws -> ArticleEdit {
    let now = clock.now
    return try await edit(id, isMinor: false) { article in
      switch article.state {
      case .published(let published), .scheduled(let published): article.state = .withdrawn(at: now, published: published)
      case .withdrawn: break
      case .draft:
        throw Failure(
          "\(id)", why: "is a draft; nobody has seen it", remedy: "A draft needs no withdrawal: it is in no feed and no newsletter.",
          blame: .input)
      }
    }
  }

  /// Makes a withdrawn article public again, with its first date.
  public func restore(_ id: ArticleID) async throws -> ArticleEdit {
    let now = clock.now
    return try await edit(id, isMinor: false) { article in
      guard case .withdrawn(_, let published) = article.state else { return }
      article.state = published > now ? .scheduled(for: published) : .published(at: published)
    }
  }

  private static func article(_ id: ArticleID, in reader: any StoreReader) throws -> Article {
    guard let article = try reader.article(id) else {
      throw Failure("\(id)", why: "is not in the store", remedy: "`tidings articles list` shows what is.", blame: .input)
    }
    return article
  }
}

/// What an edit did.
public struct ArticleEdit: Hashable, Sendable {
  /// The article as it is now.
  public var article: Article
  /// The fields that changed.
  public var changes: Set<ArticleField>
}
