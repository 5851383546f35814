import Feeds
import Foundation
import Model

/// Writes the files of one feed: the documents that people subscribe to, its page, and its archives.
struct FeedFiles {
  let definition: FeedDefinition
  let publication: Publication
  let reader: any StoreReader

  /// What was written.
  struct Outcome {
    var feed: Feed
    /// How many articles are in the documents that people subscribe to.
    var articles: Int
    var files: [String]
  }

  /// Writes them all.
  ///
  /// - Parameter plan: the state of the archives; nil for a feed that has none.
  func write(_ plan: ArchivePlan?, _ folder: inout PublicFolder) throws -> Outcome {
    var newest: [Article] = []
    let contents = try subscription(plan)
    var written = try write(contents, named: definition.name.string, &folder) { article in
      if newest.count < FeedPage.mostArticles { newest.append(article) }
    }
    try folder.write(FeedPage(written.feed, articles: newest).html(), as: written.feed.pageName)
    written.files.append(written.feed.pageName)
    if let plan { written.files += try archives(plan, &folder) }
    return written
  }

  /// The newest articles; of a feed with archives all that are in none, and the corrections of older ones.
  private func subscription(_ plan: ArchivePlan?) throws -> FeedContents {
    let months = FeedMonths(definition: definition, zone: publication.timeZone)
    var newest = months.all
    newest.limit = definition.history == .complete ? nil : definition.limit
    var queries = [newest]
    if let plan, let open = plan.open {
      queries[0].limit = max(definition.limit, try reader.extent(of: months.published(in: open)).count)
      queries.append(months.corrected(in: open, before: nil))
    }
    let history: FeedHistory =
      definition.history == .complete
      ? .complete : .subscription(older: plan?.closed.last.flatMap { plan?.name(of: $0).description })
    return FeedContents(
      definition: definition, publication: publication, queries: queries, history: history, hasTombstones: true)
  }

  /// The month that is not over has documents, too, so that the archive before it has a `next-archive` from the start.
  private func archives(_ plan: ArchivePlan, _ folder: inout PublicFolder) throws -> [String] {
    var files: [String] = []
    for month in plan.closed {
      for format in definition.formats {
        let file = "\(plan.name(of: month)).\(format.fileExtension)"
        files.append(file)
        if month.description != folder.memory?.feeds[definition.name]?.openMonth, folder.isAsLeft(file) {
          folder.keep(file)
        } else {
          let sink = try folder.sink(for: file)
          try reader.visitDocument(of: definition.name, in: month, as: format) { try sink.write($0) }
          try folder.commit(sink, as: file, archiveOf: definition.name)
        }
      }
    }
    if let open = plan.open {
      let months = FeedMonths(definition: definition, zone: publication.timeZone)
      let name = plan.name(of: open).description
      let contents = FeedContents(
        definition: definition, publication: publication, queries: [months.published(in: open), months.corrected(in: open, before: nil)],
        history: .openMonth(name: name, older: plan.closed.last.map { plan.name(of: $0).description }))
      files += try write(contents, named: name, archiveOf: definition.name, &folder).files
    }
    return files
  }

  private func write(
    _ contents: FeedContents, named name: String, archiveOf feed: Slug? = nil, _ folder: inout PublicFolder,
    _ visit: (Article) -> Void = { _ in }
  ) throws -> Outcome {
    let files = definition.formats.map { "\(name).\($0.fileExtension)" }
    let sinks = try zip(definition.formats, files).map { ($0, try folder.sink(for: $1)) }
    let outcome = try contents.write(to: sinks, in: reader, visit)
    for (sink, file) in zip(outcome.sinks, files) { try folder.commit(sink, as: file, archiveOf: feed) }
    return Outcome(feed: outcome.feed, articles: outcome.feed.extent.count, files: files)
  }
}
