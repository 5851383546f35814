import Model

/// The names and old names of all feeds, none of which may mean two things.
struct FeedNames {
  private let feeds: [FeedDefinition]
  private let names: Set<Slug>
  private let archived: Set<Slug>

  init(_ feeds: [FeedDefinition]) {
    self.feeds = feeds
    names = Set(feeds.map(\.name))
    archived = Set(feeds.filter { $0.history == .monthlyArchives }.map(\.name))
  }

  /// Notes every name that is taken twice.
  func check(_ log: ProblemLog) {
    var owners: [Slug: Slug] = [:]
    for feed in feeds {
      let place = Place(file: "feeds/\(feed.name).yaml")
      checkArchives(feed.name, "its documents", place, log)
      for alias in feed.aliases {
        if alias == feed.name {
          log.note("the alias '\(alias)' is the feed's own name", at: place, suggestion: "remove it")
        } else if names.contains(alias) {
          log.note("the alias '\(alias)' is the name of another feed", at: place, suggestion: "remove it, or feeds/\(alias).yaml")
        } else if let owner = owners[alias] {
          log.note(
            "the alias '\(alias)' is also one of feeds/\(owner).yaml", at: place,
            suggestion: owner == feed.name ? "keep one of them" : "readers can be sent to one of the two only; remove it from the other")
        } else if alias.string == "index" {
          log.note("no feed was ever named 'index'", at: place, suggestion: "remove the alias")
        }
        checkArchives(alias, "the documents of the alias '\(alias)'", place, log)
        owners[alias] = feed.name
      }
    }
  }

  private func checkArchives(_ name: Slug, _ what: String, _ place: Place, _ log: ProblemLog) {
    guard let archive = ArchiveName(name.string), archived.contains(archive.feed) else { return }
    log.note(
      "\(what) would be named like the archive of \(archive.month) of '\(archive.feed)'", at: place, suggestion: "use another name")
  }
}
