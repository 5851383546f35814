import Foundation
import Importing
import Markup
import Model
import Testing

/// Reads the one article of a document.
func article(
  _ bytes: Data, named name: String = "page.html", contentType: String? = nil, in context: ImportContext? = nil
) throws -> ImportedArticle {
  let context = try context ?? .sample()
  let document = try DocumentImporter.read(SourceDocument(name: name, bytes: bytes, contentType: contentType), in: context)
  #expect(document.refusals.isEmpty)
  #expect(document.articles.count == 1)
  return try #require(document.articles.first)
}

/// Reads the one article of a text or a page.
func article(_ text: String, named name: String = "page.html", in context: ImportContext? = nil) throws -> ImportedArticle {
  try article(Data(text.utf8), named: name, in: context)
}

/// Reads the one article of a page in `Fixtures/Pages`.
func page(_ name: String, in context: ImportContext? = nil) throws -> ImportedArticle {
  try article(try fixture(name), named: "pages/\(name)", in: context)
}

/// The bytes of a page in `Fixtures/Pages`.
func fixture(_ name: String, file: String = #filePath) throws -> Data {
  try Data(contentsOf: URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures/Pages/\(name)"))
}

extension ImportedArticle {
  /// The text of each element of these names in the content, white space folded.
  func texts(_ names: Set<String> = ["p", "h2", "li", "pre"]) throws -> [String] {
    let nodes = try HTMLParser.fragment(content.html)
    let root = Element("body", children: nodes)
    return root.descendants.filter { names.contains($0.name) }.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The date of publication as ISO 8601 in UTC.
  var publishedText: String? { published?.formatted(.iso8601) }
}
