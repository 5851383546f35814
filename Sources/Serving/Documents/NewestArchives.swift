import Model

/// Which archive is the newest of its month, so that who comes with the name of one that was issued anew is led to it.
struct NewestArchives: Sendable {
  private struct Place: Hashable {
    let feed: Slug
    let month: CalendarMonth
    let ending: Substring
  }

  private var generations: [Place: Int] = [:]

  /// The newest among documents of these names.
  init(among documents: [String]) {
    for document in documents {
      guard let (name, ending) = Self.parts(of: document) else { continue }
      let place = Place(feed: name.feed, month: name.month, ending: ending)
      generations[place] = max(generations[place] ?? 0, name.generation)
    }
  }

  /// The document that took the place of one that is no longer there; nil if none did.
  func successor(of document: String) -> String? {
    guard let (name, ending) = Self.parts(of: document),
      let newest = generations[Place(feed: name.feed, month: name.month, ending: ending)], newest > name.generation
    else { return nil }
    return "\(ArchiveName(feed: name.feed, month: name.month, generation: newest))\(ending)"
  }

  private static func parts(of document: String) -> (name: ArchiveName, ending: Substring)? {
    guard let dot = document.lastIndex(of: "."), let name = ArchiveName(document[..<dot]) else { return nil }
    return (name, document[dot...])
  }
}
