import Feeds
import Foundation
import Markup
import Model

/// The articles of one document, and how they are written: to all formats at once, so that each is read once for all.
struct FeedContents {
  let definition: FeedDefinition
  let publication: Publication
  /// Which articles, one query behind the other; an article that several find stands where the first finds it.
  let queries: [ArticleQuery]
  let history: FeedHistory
  /// Whether withdrawn articles are told of.
  var hasTombstones = false

  /// What was written.
  struct Outcome<Sink: ByteSink> {
    var feed: Feed
    var sinks: [Sink]
  }

  /// Hands over every article once, with the number of the query that finds it.
  func visit(in reader: any StoreReader, _ visit: (Article, _ query: Int) throws -> Void) throws {
    var seen: Set<ArticleID> = []
    for (number, query) in queries.enumerated() {
      try reader.visitArticles(query) { article in
        guard queries.count == 1 || seen.insert(article.id).inserted else { return }
        try visit(article, number)
      }
    }
  }

  /// Writes the document to a sink for each format; the visitor sees each article of the first query, too.
  func write<Sink: ByteSink>(
    to sinks: [(FeedFormat, Sink)], in reader: any StoreReader, _ visitor: (Article) throws -> Void = { _ in }
  ) throws -> Outcome<Sink> {
    let feed = try feed(in: reader)
    var writers = FeedDocument.writers(of: feed, to: sinks)
    for index in writers.indices { try writers[index].begin() }
    try visit(in: reader) { article, query in
      if query == 0 { try visitor(article) }
      let translations = try translations(of: article, reader)
      for index in writers.indices { try writers[index].entry(article, translations: translations) }
    }
    var written: [Sink] = []
    for index in writers.indices { written.append(try writers[index].end()) }
    return Outcome(feed: feed, sinks: written)
  }

  /// The articles are looked at once before they are written: a document begins with their newest date and the namespaces they need.
  private func feed(in reader: any StoreReader) throws -> Feed {
    var extent = ArticleExtent(count: 0, updated: nil)
    var vocabulary = FeedVocabulary()
    try visit(in: reader) { article, _ in
      extent.count += 1
      extent.updated = max(extent.updated ?? article.updated, article.updated)
      vocabulary.add(article, in: definition)
    }
    return Feed(
      definition: definition, publication: publication, extent: extent,
      withdrawn: hasTombstones ? try tombstones(newest: extent.updated, reader) : [], history: history, vocabulary: vocabulary)
  }

  /// Those that can still be shown; how many were withdrawn before makes no difference.
  private func tombstones(newest: Date?, _ reader: any StoreReader) throws -> [Tombstone] {
    guard definition.tombstoneDays > 0 else { return [] }
    // A feed's days are counted back from its newest change, and that is never before the newest of its articles.
    let first = newest.map { $0.addingTimeInterval(-86_400 * TimeInterval(definition.tombstoneDays)) } ?? .distantPast
    var tombstones: [Tombstone] = []
    try reader.visitArticles(ArticleQuery(selection: definition.selection, states: [.withdrawn], withdrawnFrom: first)) { article in
      if let tombstone = Tombstone(article) { tombstones.append(tombstone) }
    }
    return tombstones
  }

  private func translations(of article: Article, _ reader: any StoreReader) throws -> [Article] {
    guard let group = article.translationGroup else { return [] }
    return article.translations(among: try reader.articles(inTranslationGroup: group))
  }
}
