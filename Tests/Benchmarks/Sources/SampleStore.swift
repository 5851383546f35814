import Foundation
import Model
import SQLiteStore

/// The store that all contenders work from: the same articles on every run.
enum SampleStore {
  static func make(at path: String, count: Int) async throws {
    let store = try SQLiteStore(path: path)
    let step = 500
    for start in stride(from: 0, to: count, by: step) {
      try await store.write { writer in
        for number in start..<min(start + step, count) {
          let article = try SampleArticle(number: number).article()
          try writer.insert(article, savedAt: article.updated)
        }
      }
    }
    try store.close()
  }

  /// Every published article, the newest first.
  static let query = ArticleQuery(states: [.published])

  static func articles(of path: String) async throws -> [Article] {
    let store = try SQLiteStore(path: path, createIfMissing: false)
    return try await store.read { try $0.articles(query) }
  }
}
