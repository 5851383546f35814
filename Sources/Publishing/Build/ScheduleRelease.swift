import Foundation
public import Model

/// Makes scheduled articles public whose moment has come.
public struct ScheduleRelease: Sendable {
  private let store: any Store
  private let clock: WallClock

  /// Releases articles of this store.
  public init(store: any Store, clock: WallClock) {
    self.store = store
    self.clock = clock
  }

  /// Releases every article that is due, and returns them, the newest first.
  public func run() async throws -> [Article] {
    let now = clock.now
    let query = ArticleQuery(states: [.scheduled], publishedUntil: now)
    guard try await store.read({ try $0.extent(of: query).count }) > 0 else { return [] }
    return try await store.write { writer in
      try writer.articles(query).map { scheduled in
        var article = scheduled
        if let date = scheduled.published { article.state = .published(at: date) }
        try writer.update(article, changes: [.state], isSignificant: false, savedAt: now)
        return article
      }
    }
  }
}
