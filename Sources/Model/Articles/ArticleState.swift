public import Foundation

/// Where an article stands on its way from draft to withdrawn.
public enum ArticleState: Hashable, Sendable, Codable {
  /// Being written; shown nowhere.
  case draft
  /// Finished, shown from this moment on.
  case scheduled(for: Date)
  /// Public since this moment.
  case published(at: Date)
  /// Was public, and is taken back since `at`.
  case withdrawn(at: Date, published: Date)

  /// When it was, or will be, first published.
  public var published: Date? {
    switch self {
    case .draft: nil
    case .scheduled(let date), .published(let date), .withdrawn(_, let date): date
    }
  }

  /// The word for it in lists, files and the store.
  public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, scheduled, published, withdrawn
  }

  /// The word for this state.
  public var name: Name {
    switch self {
    case .draft: .draft
    case .scheduled: .scheduled
    case .published: .published
    case .withdrawn: .withdrawn
    }
  }
}
