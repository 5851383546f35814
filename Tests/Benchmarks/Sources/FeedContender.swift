import Feeds
import Foundation
import Model
import SQLiteStore

/// Our own writers.
enum FeedContender {
  /// The main job: one pass over the store into three files.
  static func fromStore(_ path: String, to folder: String) async throws -> Measurement {
    let store = try SQLiteStore(path: path, createIfMissing: false)
    let count = try await store.read { try $0.extent(of: SampleStore.query).count }
    let formats = FeedFormat.allCases
    return try await Measurement.of("store", articles: count, files: formats.map { file($0, in: folder) }) {
      try await store.read { reader in
        let feed = try SampleFeed.feed(try reader.extent(of: SampleStore.query))
        try write(feed, as: formats, to: folder) { visit in try reader.visitArticles(SampleStore.query, visit) }
      }
    }
  }

  /// Only the writing, beside others that only write.
  static func fromMemory(_ path: String, to folder: String) async throws -> Measurement {
    let articles = try await SampleStore.articles(of: path)
    let feed = try SampleFeed.feed(ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()))
    let formats: [FeedFormat] = [.rss, .atom]
    return try await Measurement.of("memory", articles: articles.count, files: formats.map { file($0, in: folder) }) {
      try write(feed, as: formats, to: folder) { visit in for article in articles { try visit(article) } }
    }
  }

  /// Only the writing, and not even a file: beside xmlTextWriter without one.
  static func withoutFiles(_ path: String) async throws -> Measurement {
    let articles = try await SampleStore.articles(of: path)
    let feed = try SampleFeed.feed(ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()))
    let sinks = [CountingSink(), CountingSink()]
    return try await Measurement.of("writer", articles: articles.count) {
      let writers = FeedDocument.writers(of: feed, to: Array(zip([.rss, .atom], sinks)))
      try write(writers) { visit in for article in articles { try visit(article) } }
      return sinks.reduce(0) { $0 + $1.count }
    }
  }

  private static func write(
    _ feed: Feed, as formats: [FeedFormat], to folder: String, _ visitArticles: ((Article) throws -> Void) throws -> Void
  ) throws {
    try write(FeedDocument.writers(of: feed, to: formats.map { ($0, try FileSink(path: file($0, in: folder))) }), visitArticles)
  }

  private static func write<Sink>(
    _ writers: [any FeedWriter<Sink>], _ visitArticles: ((Article) throws -> Void) throws -> Void
  ) throws {
    var writers = writers
    for index in writers.indices { try writers[index].begin() }
    try visitArticles { article in
      for index in writers.indices { try writers[index].entry(article) }
    }
    for index in writers.indices { _ = try writers[index].end() }
  }

  private static func file(_ format: FeedFormat, in folder: String) -> String { "\(folder)/tidings.\(format.rawValue)" }
}
