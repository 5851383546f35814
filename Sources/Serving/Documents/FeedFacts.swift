import Foundation
import Importing
import Markup
import Model

/// What a feed document says of itself, and its `Link` fields must say as well.
///
/// Read from the document and not from the definitions: so the two cannot differ, whoever wrote the document and when.
struct FeedFacts: Hashable, Sendable {
  var format: FeedFormat
  /// Where it says that it is served.
  var address: WebAddress?
  /// The hubs that know of its changes.
  var hubs: [WebAddress] = []
  /// The rssCloud server that knows of its changes, where it is told of them.
  var cloud: WebAddress?
  /// The newest change that it tells of.
  var updated: Date?
  /// For how many minutes a copy is good enough.
  var minutes: Int?
  /// Whether it is an archive document, which does not change (RFC 5005 §4).
  var isArchive = false
  /// Where its entries are.
  var parts: FeedParts

  /// Nil for a document that is no feed.
  init?(_ bytes: [UInt8], named name: String) {
    switch name.split(separator: ".").last.map(String.init) {
    case "rss", "atom", "xml": self.init(xml: bytes)
    case "json": self.init(json: bytes)
    default: return nil
    }
  }

  private static let atom = "http://www.w3.org/2005/Atom"
  private static let history = "http://purl.org/syndication/history/1.0"

  /// The entries are left out before the rest is parsed, because they are nearly all of it.
  private init?(xml bytes: [UInt8]) {
    parts = FeedParts(XMLCuts.ranges(in: bytes), of: bytes, joint: .nothing)
    guard let root = Self.root(parts.document(bytes) { _ in false }) else { return nil }
    switch root.name {
    case "feed" where root.namespace == Self.atom:
      format = .atom
      read(linksOf: root)
      updated = Self.date(root.firstChild("updated"))
    case "rss":
      guard let channel = root.firstChild("channel") else { return nil }
      format = .rss
      read(linksOf: channel)
      updated = Self.date(channel.firstChild("lastBuildDate"))
      minutes = channel.firstChild("ttl").flatMap { Int($0.text) }
      cloud = channel.firstChild("cloud").flatMap(Self.ping)
    default: return nil
    }
  }

  private mutating func read(linksOf feed: Element) {
    for element in feed.childElements {
      if element.name == "archive", element.namespace == Self.history { isArchive = true }
      guard element.name == "link", element.namespace == Self.atom, let address = element["href"].flatMap({ WebAddress($0) }) else {
        continue
      }
      if element["rel"] == "self" { self.address = address }
      if element["rel"] == "hub" { hubs.append(address) }
    }
  }

  /// Beside the place where readers register is the one where publishers say that something changed (http://rsscloud.co/walkthrough.html).
  private static func ping(_ cloud: Element) -> WebAddress? {
    guard cloud["protocol"] == "http-post", let host = cloud["domain"], let port = cloud["port"].flatMap({ UInt16($0) }) else { return nil }
    let folder = (cloud["path"] ?? "/").split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return WebAddress("http://\(host):\(port)\(folder)/ping")
  }

  private static func root(_ bytes: [UInt8]) -> Element? {
    do {
      return try XMLParser.document(Data(bytes)).root
    } catch {
      return nil
    }
  }

  private static func date(_ element: Element?) -> Date? {
    element.flatMap { DateReading($0.text, in: .gmt)?.date }
  }

  private init?(json bytes: [UInt8]) {
    let document: JSONDocument
    do {
      document = try JSONDecoder().decode(JSONDocument.self, from: Data(bytes))
    } catch {
      return nil
    }
    guard document.version.hasPrefix("https://jsonfeed.org/version/") else { return nil }
    format = .json
    parts = FeedParts(JSONCuts.ranges(in: bytes), of: bytes, joint: .comma)
    address = document.feedURL.flatMap { WebAddress($0) }
    hubs = (document.hubs ?? []).filter { $0.type == "WebSub" }.compactMap { WebAddress($0.url) }
    updated = document.items.compactMap { item in
      (item.modified ?? item.published).flatMap { DateReading($0, in: .gmt)?.date }
    }.max()
  }
}

/// The members of a JSON Feed that matter here.
private struct JSONDocument: Decodable {
  var version: String
  var feedURL: String?
  var hubs: [Hub]?
  var items: [Item]

  enum CodingKeys: String, CodingKey {
    case version
    case feedURL = "feed_url"
    case hubs, items
  }

  struct Hub: Decodable {
    var type: String
    var url: String
  }

  struct Item: Decodable {
    var modified: String?
    var published: String?

    enum CodingKeys: String, CodingKey {
      case modified = "date_modified"
      case published = "date_published"
    }
  }
}
