import Foundation
public import Model

/// What a publication says of addresses under which no document is: moved, ended, taken back, or only guessed.
public struct Site: Sendable {
  /// Whose site it is.
  public var publication: Publication
  /// The paths, decoded, of the pages of articles that were taken back.
  public var withdrawn: Set<String> = []
  /// Names that people and programs guess, each with the document that they mean.
  let guesses: [String: String]
  private let feeds: [FeedDefinition]

  /// The site of a publication with these feeds.
  public init(_ publication: Publication, feeds: [FeedDefinition]) {
    self.publication = publication
    self.feeds = feeds
    guesses = Self.guesses(feeds.filter { !$0.isEnded }, publication)
  }

  /// The path, decoded, under which the contents of `public/` are served; ends in `/`.
  public var base: String {
    let path = publication.feedsBase.path.removingPercentEncoding ?? publication.feedsBase.path
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// Adds an article that was taken back; nothing if its page is not ours to answer for.
  public mutating func add(withdrawn url: WebAddress) {
    guard url.string.hasPrefix(publication.feedsBase.string), case .path(let path) = RequestTarget(url.path) else { return }
    withdrawn.insert(path)
  }

  /// The main feed is the one that leaves nothing out, in the language of the publication; or else the first.
  private static func guesses(_ feeds: [FeedDefinition], _ publication: Publication) -> [String: String] {
    let single = feeds.filter { $0.each == nil }
    guard let main = single.first(where: { $0.selection == .all && $0.language == publication.language }) ?? single.first else {
      return [:]
    }
    var guesses: [String: String] = [:]
    func add(_ names: [String], _ formats: [FeedFormat]) {
      guard let format = formats.first(where: main.formats.contains) else { return }
      for name in names { guesses[name] = "\(main.name).\(format.rawValue)" }
    }
    add(["feed", "feed/", "rss", "rss/", "rss.xml", "feed.xml", "index.xml", "index.rdf"], [.rss, .atom, .json])
    add(["atom", "atom.xml"], [.atom, .rss])
    add(["feed.json", "json"], [.json])
    return guesses
  }

  /// The documents that had other names before, by these names.
  func moved(_ documents: [String]) -> [String: String] {
    var moved: [String: String] = [:]
    for feed in feeds where !feed.aliases.isEmpty && !feed.isEnded {
      for document in documents where Self.isDocument(document, of: feed) {
        for alias in feed.aliases { moved[alias.string + document.dropFirst(feed.name.string.count)] = document }
      }
    }
    return moved
  }

  /// What a document would be named today, whatever its feed was named before.
  func presentName(of document: String) -> String {
    for feed in feeds where !feed.isEnded {
      for alias in feed.aliases where document.hasPrefix(alias.string) {
        let name = feed.name.string + document.dropFirst(alias.string.count)
        if Self.isDocument(name, of: feed) { return name }
      }
    }
    return document
  }

  /// Whether a document is one of a feed that is over.
  func isOver(_ document: String) -> Bool { feeds.contains { $0.isEnded && Self.isDocument(document, of: $0) } }

  /// A feed has its documents, its page and its archives; one with `each` has them for every value.
  private static func isDocument(_ name: String, of feed: FeedDefinition) -> Bool {
    guard let dot = name.lastIndex(of: "."), endings.contains(String(name[dot...])) else { return false }
    let stem = name[..<dot]
    return stem == feed.name.string || ArchiveName(stem)?.feed == feed.name || feed.each != nil && stem.hasPrefix("\(feed.name)-")
  }

  private static let endings: Set<String> = [".rss", ".atom", ".json", ".html"]
}
