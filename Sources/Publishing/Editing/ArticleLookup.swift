public import Model

/// Finds the article that a person means by what they typed.
public struct ArticleLookup: Sendable {
  private let store: any Store

  /// Looks in this store.
  public init(store: any Store) {
    self.store = store
  }

  /// The article of this id or address, or the only one whose id ends so.
  ///
  /// - Throws: `Failure` when nothing, or more than one article, is meant.
  public func article(_ name: String) async throws -> Article {
    let matches = try await store.read { reader in
      if let id = ArticleID(name), let article = try reader.article(id) { return [article] }
      if let url = WebAddress(name), let article = try reader.article(at: url) { return [article] }
      return try Self.articles(endingIn: name, in: reader)
    }
    switch matches.count {
    case 1: return matches[0]
    case 0:
      throw Failure(name, why: "no article has this id or address", remedy: "`tidings articles list` shows what there is.", blame: .input)
    default:
      let names = matches.prefix(3).map(\.id.string).joined(separator: ", ")
      throw Failure(name, why: "\(matches.count) articles are meant: \(names)", remedy: "Give the whole id.", blame: .input)
    }
  }

  private static func articles(endingIn name: String, in reader: any StoreReader) throws -> [Article] {
    var matches: [Article] = []
    guard !name.isEmpty else { return matches }
    try reader.visitArticles(ArticleQuery()) { article in
      if article.id.string.hasSuffix(name) { matches.append(article) }
    }
    return matches
  }
}
