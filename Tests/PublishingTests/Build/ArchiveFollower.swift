import Foundation
import Markup
import Testing

/// Follows a feed's archives as a reader does that knows RFC 5005: from the document it subscribes to, by `prev-archive`, until there
/// is none; of an article that it meets twice the newer copy counts.
struct ArchiveFollower {
  /// The documents in the order in which they were read.
  private(set) var documents: [String] = []
  /// The title of every article by its id.
  private(set) var titles: [String: String] = [:]
  /// In how many documents each article stood.
  private(set) var copies: [String: Int] = [:]

  /// - Parameters:
  ///   - name: the document that readers subscribe to; its ending says which format it is.
  ///   - read: the bytes of a document by its name.
  init(from name: String, _ read: (String) throws -> String) throws {
    var next: String? = name
    while let current = next, documents.count < 1000 {
      try #require(!documents.contains(current), "the chain is a ring: \(documents)")
      documents.append(current)
      let text = try read(current)
      let page = current.hasSuffix(".json") ? try Page(json: text) : try Page(xml: text)
      for (id, title) in page.entries {
        if titles[id] == nil { titles[id] = title }
        copies[id, default: 0] += 1
      }
      #expect(page.isArchive == nil || page.isArchive == (current != name), "\(current) and fh:archive")
      if current != name, let link = page.current { #expect(link == name, "current of \(current)") }
      next = page.previous
    }
  }

  /// What a reader sees of one document.
  struct Page {
    var entries: [(id: String, title: String)]
    var previous: String?
    var next: String?
    var current: String?
    var isArchive: Bool?

    init(xml text: String) throws {
      let root = try #require(try XMLParser.document(Data(text.utf8)).root)
      let isRSS = root.name == "rss"
      let feed = isRSS ? try #require(root.firstChild("channel")) : root
      let links = feed.childElements.filter { $0.name == "link" && $0["rel"] != nil }
      previous = links.first { $0["rel"] == "prev-archive" }?["href"].map(Self.name)
      next = links.first { $0["rel"] == "next-archive" }?["href"].map(Self.name)
      current = links.first { $0["rel"] == "current" }?["href"].map(Self.name)
      isArchive = feed.childElements.contains { $0.name == "archive" }
      entries = try feed.childElements.filter { $0.name == (isRSS ? "item" : "entry") }.map {
        (try #require($0.firstChild(isRSS ? "guid" : "id")).text, try #require($0.firstChild("title")).text)
      }
    }

    init(json text: String) throws {
      let feed = try JSONDecoder().decode(JSONPage.self, from: Data(text.utf8))
      entries = feed.items.map { ($0.id, $0.title) }
      previous = feed.next_url.map(Self.name)
    }

    private static func name(_ address: String) -> String { String(address.split(separator: "/").last ?? "") }
  }

  private struct JSONPage: Decodable {
    var next_url: String?
    var items: [Item]

    struct Item: Decodable {
      var id: String
      var title: String
    }
  }
}
