import Model

/// Feeds that stand together in lists: those that one definition with `each` made, or those that stand between such.
struct FeedGroup {
  /// The field whose values they are for; nil for feeds that have nothing to do with each other.
  let field: SelectionField?
  private(set) var feeds: [Feed]

  /// The groups of a list of feeds, in its order.
  static func groups(of feeds: [Feed]) -> [FeedGroup] {
    feeds.reduce(into: []) { groups, feed in
      if let last = groups.indices.last, groups[last].field == feed.definition.series {
        groups[last].feeds.append(feed)
      } else {
        groups.append(FeedGroup(field: feed.definition.series, feeds: [feed]))
      }
    }
  }
}
