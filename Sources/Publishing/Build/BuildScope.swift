import Foundation
import Model

/// What a build has to look at: which feeds there are, and what has changed since the last one.
struct BuildScope: Sendable {
  /// More changes than these are as dear to follow as to build everything.
  private static let mostChanges = 500

  let list: FeedList
  /// Where the store is now.
  let mark: ChangeMark
  /// What the last build left; nil when it is of no use.
  let memory: BuildMemory?
  /// The articles that can have changed a document; nil when nobody knows.
  private let changes: [ArticleChange]?
  private let zone: TimeZone

  /// Compares the store with what the last build left.
  init(_ feeds: [FeedDefinition], memory: BuildMemory?, zone: TimeZone, in reader: any StoreReader) throws {
    let changes = try memory.flatMap { try reader.changes(since: $0.mark, limit: Self.mostChanges) }
    mark = try reader.mark()
    self.changes = try changes.map { try Self.withTranslations($0, reader) }
    self.memory = changes == nil ? nil : memory
    self.zone = zone
    list = try FeedList(feeds, memory: self.memory, changes: changes, in: reader)
  }

  /// What is known of a feed whose definition is as it was; nil for a new or changed one.
  func memory(of definition: FeedDefinition) -> BuildMemory.FeedMemory? {
    guard let known = memory?.feeds[definition.name], known.definition == list.fingerprints[definition.name] else { return nil }
    return known
  }

  /// Whether a change can show in a feed: in its articles or in those that it tells the withdrawal of.
  func isTouched(_ definition: FeedDefinition) -> Bool {
    guard let changes else { return true }
    return changes.contains { change in
      [change.before, change.after].compactMap(\.self).contains { article in
        (article.state.name == .published || article.state.name == .withdrawn) && definition.selection.matches(article)
      }
    }
  }

  /// The months of a feed whose articles may be others now; nil when all have to be looked at.
  func touchedMonths(of definition: FeedDefinition, in reader: any StoreReader) throws -> Set<CalendarMonth>? {
    guard let changes, memory(of: definition) != nil else { return nil }
    var months: Set<CalendarMonth> = []
    for change in changes {
      let states = [change.before, change.after].compactMap(\.self).filter {
        $0.state.name == .published && definition.selection.matches($0)
      }
      guard !states.isEmpty else { continue }
      months.formUnion(states.compactMap(\.published).map { CalendarMonth($0, in: zone) })
      months.formUnion(try reader.archives(of: definition.name, holding: change.after.id))
    }
    return months
  }

  /// The feeds that had archives and have none any more.
  func feedsToRetire(in reader: any StoreReader) throws -> [Slug] {
    let archived = Set(list.definitions.filter { $0.history == .monthlyArchives }.map(\.name))
    let before = try memory?.feeds.filter(\.value.isArchived).map(\.key) ?? reader.archivedFeeds()
    return before.filter { !archived.contains($0) }.sorted()
  }

  /// A feed also links to the translations of its articles, so these count as changed.
  private static func withTranslations(_ changes: [ArticleChange], _ reader: any StoreReader) throws -> [ArticleChange] {
    var groups: Set<PlainText> = []
    for change in changes { groups.formUnion([change.before?.translationGroup, change.after.translationGroup].compactMap(\.self)) }
    return try changes
      + groups.flatMap { group in
        try reader.articles(inTranslationGroup: group).map { ArticleChange(before: nil, after: $0) }
      }
  }
}
