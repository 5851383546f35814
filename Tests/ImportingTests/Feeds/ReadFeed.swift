import Foundation
import Importing
import Markup
import Model
import Testing

/// Documents read as a source of a small publication in Shanghai would read them.
enum ReadFeed {
  /// A fixture of `Fixtures/Feeds`, thought to come from the web.
  static func fixture(_ name: String) throws -> ImportedDocument {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Feeds/\(name)").standardized
    return try document(try Data(contentsOf: file))
  }

  /// What we publish ourselves, from the golden files of the feed tests.
  static func ours(_ name: String, republished: Bool = false) throws -> ImportedDocument {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../FeedsTests/Golden/\(name)").standardized
    return try document(try Data(contentsOf: file), isRepublished: republished)
  }

  /// A document written into the test.
  static func text(_ text: String, keepsIDs: Bool = false) throws -> ImportedDocument {
    try document(Data(text.utf8), keepsIDs: keepsIDs)
  }

  static func document(
    _ bytes: Data, contentType: String? = nil, defaults: SourceDefinition.Defaults = .init(), keepsIDs: Bool = false,
    isRepublished: Bool = false
  ) throws -> ImportedDocument {
    let source = SourceDefinition(
      name: try #require(Slug("partner")), kind: .feed, paths: [], defaults: defaults, keepsIDs: keepsIDs, isRepublished: isRepublished)
    let context = ImportContext(
      source: source, publicationLanguage: try #require(LanguageTag("en")), timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")),
      homePage: try #require(WebAddress("https://www.example.edu/")))
    let document = SourceDocument(name: "https://feeds.example.org/a/feed.xml", bytes: bytes, contentType: contentType)
    return try DocumentImporter.read(document, in: context)
  }

  /// An item of RSS 2.0 in a whole feed.
  static func item(_ inside: String, channel: String = "", namespaces: String = "", keepsIDs: Bool = false) throws -> ImportedDocument {
    try text(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:media="http://search.yahoo.com/mrss/" \(namespaces)><channel><title>Partner</title>
      <link>https://partner.example.org/</link><description>News</description>\(channel)
      <item>\(inside)</item></channel></rss>
      """, keepsIDs: keepsIDs)
  }
}

extension ImportedDocument {
  /// Everything that was put right, of the document and of its articles.
  var allRepairs: String {
    (repairs + articles.flatMap(\.repairs)).map { repair in repair.line.map { "\($0): \(repair.message)" } ?? repair.message }.joined(
      separator: "\n")
  }
}
