import Foundation
import Importing
import Model
import Testing

/// Files read as those of a small blog that Hugo or Jekyll made, at https://www.example.edu/blog/.
struct ReadSite {
  let generator: MarkdownSite.Generator
  var permalink: String?
  var keepsIDs = false

  static let hugo = ReadSite(generator: .hugo)
  static let jekyll = ReadSite(generator: .jekyll)

  func document(_ name: String, _ text: String) throws -> ImportedDocument {
    let pattern = try permalink.map { try #require(PermalinkPattern($0)) }
    let source = SourceDefinition(
      name: try #require(Slug("blog")), kind: .markdown, paths: ["blog"],
      defaults: .init(baseURL: WebAddress("https://www.example.edu/blog/")),
      keepsIDs: keepsIDs, site: MarkdownSite(generator: generator, permalink: pattern))
    return try Self.read(name, text, from: source)
  }

  func article(_ name: String, _ text: String) throws -> ImportedArticle {
    try #require(try document(name, text).articles.first)
  }

  /// The HTML of a text in a dated post.
  func html(_ body: String) throws -> String {
    let name = generator == .hugo ? "posts/a.md" : "_posts/2026-10-02-a.md"
    return try article(name, "---\ntitle: T\ndate: 2026-10-02\n---\n\(body)").content.html
  }

  /// Read as part of no source, as `tidings inspect PATH` does.
  static func typed(_ name: String, _ text: String) throws -> ImportedDocument {
    try read(name, text, from: SourceDefinition(name: try #require(Slug("file")), kind: .pages(nil), paths: []))
  }

  private static func read(_ name: String, _ text: String, from source: SourceDefinition) throws -> ImportedDocument {
    let context = ImportContext(
      source: source, publicationLanguage: try #require(LanguageTag("en")), timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")),
      homePage: try #require(WebAddress("https://www.example.edu")))
    return try DocumentImporter.read(SourceDocument(name: name, bytes: Data(text.utf8)), in: context)
  }
}
