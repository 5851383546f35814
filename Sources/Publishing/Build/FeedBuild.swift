public import Foundation
import Feeds
public import Model

/// Writes every feed of a publication with its page for people, the list of them, and the page that people find them on.
///
/// All documents come from one state of the store. Articles pass through one at a time, to all formats of a feed at once, so
/// memory does not grow with their number.
public struct FeedBuild: Sendable {
  private let store: any Store
  private let publication: Publication
  /// Those that are not over.
  private let feeds: [FeedDefinition]
  private let progress: any Progress

  /// A build of these feeds.
  public init(store: any Store, publication: Publication, feeds: [FeedDefinition], progress: any Progress = NoProgress()) {
    self.store = store
    self.publication = publication
    self.feeds = feeds.filter { !$0.isEnded }
    self.progress = progress
  }

  /// Builds into a folder.
  ///
  /// - Throws: `Failure` when a file cannot be written, `StoreError` when the store fails; documents that were not reached stay
  ///   as they were.
  public func run(into folder: URL) async throws -> BuildReport {
    defer { progress.finished() }
    return try await store.read { reader in
      var folder = try PublicFolder(folder)
      var report = BuildReport()
      var built: [Feed] = []
      let definitions = try expanded(reader, &report)
      for definition in definitions {
        let feed = try write(definition, reader, &folder, &report)
        built.append(feed)
        progress.advanced(to: built.count, of: definitions.count, "feeds")
      }
      try writeLists(of: built, &folder)
      try folder.finish()
      report.files = folder.changes
      return report
    }
  }

  /// The feeds themselves, each series in the place of its definition.
  private func expanded(_ reader: any StoreReader, _ report: inout BuildReport) throws -> [FeedDefinition] {
    let single = feeds.filter { $0.each == nil }
    let archived = Set(single.filter { $0.history == .monthlyArchives }.map(\.name))
    var taken = Set(single.map(\.name))
    var definitions: [FeedDefinition] = []
    for definition in feeds {
      guard let series = FeedSeries(definition) else {
        definitions.append(definition)
        continue
      }
      let (feeds, renamings) = series.feeds(of: try series.values(in: reader), taken: &taken, archived: archived)
      definitions += feeds
      report.renamings += renamings
    }
    return definitions
  }

  private func write(
    _ definition: FeedDefinition, _ reader: any StoreReader, _ folder: inout PublicFolder, _ report: inout BuildReport
  ) throws -> Feed {
    let query = ArticleQuery(selection: definition.selection, states: [.published], limit: definition.limit)
    let feed = Feed(
      definition: definition, publication: publication, extent: try reader.extent(of: query),
      withdrawn: try tombstones(of: definition, reader), vocabulary: try vocabulary(of: definition, query, reader))
    var writers: [any FeedWriter<FileSink>] = []
    for format in definition.formats {
      writers.append(FeedDocument.writer(of: feed, as: format, to: try folder.sink(for: feed.fileName(of: format))))
    }
    for index in writers.indices { try writers[index].begin() }
    var newest: [Article] = []
    try reader.visitArticles(query) { article in
      if newest.count < FeedPage.mostArticles { newest.append(article) }
      let translations = try translations(of: article, reader)
      for index in writers.indices { try writers[index].entry(article, translations: translations) }
    }
    for (index, format) in definition.formats.enumerated() {
      let name = feed.fileName(of: format)
      try folder.commit(writers[index].end(), as: name)
      report.articles[name] = feed.extent.count
    }
    try write(FeedPage(feed, articles: newest).html(), as: feed.pageName, &folder)
    return feed
  }

  /// The articles are looked at once before they are written: a document begins with the namespaces that they need.
  private func vocabulary(
    of definition: FeedDefinition, _ query: ArticleQuery, _ reader: any StoreReader
  ) throws -> FeedVocabulary {
    var vocabulary = FeedVocabulary()
    try reader.visitArticles(query) { vocabulary.add($0, in: definition) }
    return vocabulary
  }

  private func tombstones(of definition: FeedDefinition, _ reader: any StoreReader) throws -> [Tombstone] {
    var tombstones: [Tombstone] = []
    try reader.visitArticles(ArticleQuery(selection: definition.selection, states: [.withdrawn])) { article in
      if let tombstone = Tombstone(article) { tombstones.append(tombstone) }
    }
    return tombstones
  }

  private func translations(of article: Article, _ reader: any StoreReader) throws -> [Article] {
    guard let group = article.translationGroup else { return [] }
    return article.translations(among: try reader.articles(inTranslationGroup: group))
  }

  private func writeLists(of feeds: [Feed], _ folder: inout PublicFolder) throws {
    var list = OPMLWriter(sink: try folder.sink(for: OPMLWriter<FileSink>.fileName))
    try folder.commit(list.write(feeds, of: publication), as: OPMLWriter<FileSink>.fileName)
    try write(IndexPage(feeds, of: publication).html(), as: IndexPage.fileName, &folder)
    try write(FeedStylesheet.css(publication.brand), as: FeedStylesheet.fileName, &folder)
  }

  private func write(_ text: String, as name: String, _ folder: inout PublicFolder) throws {
    let sink = try folder.sink(for: name)
    try Data(text.utf8).withUnsafeBytes { try sink.write($0) }
    try folder.commit(sink, as: name)
  }
}
