import Feeds
import Foundation
import Model

/// The feeds themselves, each series in the place of its definition.
struct FeedList: Sendable {
  private(set) var definitions: [FeedDefinition] = []
  private(set) var renamings: [FeedRenaming] = []
  /// By which a changed definition is noticed.
  private(set) var fingerprints: [Slug: Fingerprint] = [:]
  /// The values of the series, for the next build.
  private(set) var series: [Slug: BuildMemory.SeriesMemory] = [:]

  /// Finds the values of each series: all of them, or only those that changes can have touched when the others are known.
  init(_ feeds: [FeedDefinition], memory: BuildMemory?, changes: [ArticleChange]?, in reader: any StoreReader) throws {
    let single = feeds.filter { $0.each == nil }
    let archived = Set(single.filter { $0.history == .monthlyArchives }.map(\.name))
    var taken = Set(single.map(\.name))
    for definition in feeds {
      let fingerprint = Fingerprint(definition)
      guard let each = FeedSeries(definition) else {
        definitions.append(definition)
        fingerprints[definition.name] = fingerprint
        continue
      }
      var values: [SelectionValue]
      if let known = memory?.series[definition.name], known.definition == fingerprint, let changes {
        values = try each.values(known.values, after: changes, in: reader)
      } else {
        values = try each.values(in: reader)
      }
      series[definition.name] = BuildMemory.SeriesMemory(definition: fingerprint, values: values)
      let (feeds, renamings) = each.feeds(of: values.map(\.value), taken: &taken, archived: archived)
      definitions += feeds
      // Of a feed of a series nothing but the title, the description and the selection follows from the value.
      for feed in feeds { fingerprints[feed.name] = Fingerprint(fingerprint, feed.name.string, feed.title.string, feed.description.string) }
      self.renamings += renamings
    }
  }
}

extension FeedSeries {
  /// The values as they are after changes, of which only those are looked up that an article has or had.
  fileprivate func values(_ known: [SelectionValue], after changes: [ArticleChange], in reader: any StoreReader) throws -> [SelectionValue]
  {
    var touched: Set<PlainText> = []
    for change in changes { touched.formUnion((change.before.map(values) ?? []) + values(of: change.after)) }
    guard !touched.isEmpty else { return known }
    var values = known.filter { !touched.contains($0.value) }
    for value in touched {
      if let found = try self.value(value, in: reader) { values.append(found) }
    }
    return values.sorted()
  }
}
