import Foundation
import Model
import SQLiteStore

/// The articles of a store as one line of JSON each.
enum Dump {
  private struct Line: Encodable {
    let id, url, title, content, language: String
    let summary, section: String?
    let authors, tags: [String]
    let published, updated: Double
  }

  static func write(store path: String, to file: String) async throws {
    let encoder = JSONEncoder()
    var text = Data()
    for article in try await SampleStore.articles(of: path) {
      text += try encoder.encode(line(article)) + Data("\n".utf8)
    }
    try text.write(to: URL(filePath: file))
  }

  private static func line(_ article: Article) -> Line {
    Line(
      id: article.id.string, url: article.url.string, title: article.title.string, content: article.content.html,
      language: article.language.string, summary: article.summary?.string, section: article.section?.string,
      authors: article.authors.map(\.name.string), tags: article.tags.map(\.string),
      published: (article.published ?? article.updated).timeIntervalSince1970, updated: article.updated.timeIntervalSince1970)
  }
}
