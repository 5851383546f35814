public import Foundation

/// An article that is no longer as the readers of some editions have it.
public struct CorrectedArticle: Hashable, Sendable {
  /// The article as it is now.
  public var article: Article
  /// The editions of one newsletter that carried it before, by number.
  public var editions: [EditionID]

  /// A corrected article.
  public init(article: Article, editions: [EditionID]) {
    self.article = article
    self.editions = editions
  }

  /// Whether it was taken back; otherwise it was changed.
  public var isWithdrawn: Bool { article.state.name == .withdrawn }

  /// Since when it is as it is now.
  public var since: Date {
    if case .withdrawn(let withdrawn, _) = article.state { max(withdrawn, article.updated) } else { article.updated }
  }
}
