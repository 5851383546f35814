import Foundation
import Importing
import Markup
import Model
import Testing

/// Markdown read as the articles of a small publication in Shanghai.
enum ReadMarkdown {
  static func fixture(_ name: String) throws -> ImportedArticle {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Markdown/\(name)").standardized
    return try text(try String(contentsOf: file, encoding: .utf8))
  }

  static func text(
    _ text: String, name: String = "2026/a file.md", defaults: SourceDefinition.Defaults = .init(), publicationLanguage: String = "en"
  ) throws -> ImportedArticle {
    let source = SourceDefinition(name: try #require(Slug("articles")), kind: .markdown, paths: ["articles"], defaults: defaults)
    let context = ImportContext(
      source: source, publicationLanguage: try #require(LanguageTag(publicationLanguage)),
      timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")), homePage: try #require(WebAddress("https://www.example.edu")))
    let document = try DocumentImporter.read(SourceDocument(name: name, bytes: Data(text.utf8)), in: context)
    return try #require(document.articles.first)
  }

  /// A file with this front matter.
  static func front(_ yaml: String, _ body: String = "Text.") throws -> ImportedArticle {
    try text("---\ntitle: T\ndate: 2026-10-02\n\(yaml)\n---\n\(body)\n")
  }

  /// Why a file is refused.
  static func refusal(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let error = #expect(throws: ImportError.self, sourceLocation: sourceLocation) { try Self.text(text) }
    return error?.description ?? ""
  }
}

extension ImportedArticle {
  /// What was put right, line by line.
  var repairTexts: [String] { repairs.map { repair in repair.line.map { "\($0): \(repair.message)" } ?? repair.message } }
}
