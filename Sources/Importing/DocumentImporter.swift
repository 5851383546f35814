import Foundation
import Markup

/// Documents into articles: the one place where a format is told and its reader chosen.
public enum DocumentImporter {
  /// The largest document that is read, in bytes.
  public static let byteLimit = 16 * 1024 * 1024

  /// Counts the changes of what is read from the same bytes; with a higher number, documents on the web are sent and read again.
  public static let generation = 1

  /// Reads the articles of one document.
  ///
  /// Throws when the document as a whole cannot be read; an entry of a feed that cannot is among the refusals instead.
  public static func read(_ document: SourceDocument, in context: ImportContext) throws(ImportError) -> ImportedDocument {
    guard !document.bytes.isEmpty else { throw ImportError(document: document.name, problem: .empty) }
    guard document.bytes.count <= byteLimit else {
      throw ImportError(document: document.name, problem: .tooLarge(bytes: document.bytes.count, limit: byteLimit))
    }
    do {
      return try parsed(document, in: context)
    } catch {
      throw ImportError(document: document.name, problem: error)
    }
  }

  private static func parsed(_ document: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedDocument {
    let decoded: DecodedText
    do {
      decoded = try TextDecoding.decode(document.bytes, declared: document.charset)
    } catch {
      throw ImportProblem(error)
    }
    if DocumentFormat.rootElement(of: decoded.text) == "opml" {
      throw .unsupported(
        what: "a list of feeds (OPML)",
        remedy: "Look at it with `tidings inspect`, which lists its feeds and says how to make sources of them")
    }
    guard let format = DocumentFormat.sniff(decoded.text, name: document.name) else {
      throw .unsupported(what: "this kind of XML", remedy: "Give a web page, its text, Markdown, RSS, Atom or JSON Feed")
    }
    try DocumentBounds.check(decoded.text, as: format)
    var imported =
      switch format {
      case .page: ImportedDocument(articles: [try PageImporter.read(decoded.text, of: document, in: context)])
      case .text: ImportedDocument(articles: [try TextExportImporter.read(decoded.text, of: document, in: context)])
      case .markdown: try MarkdownImporter.read(decoded.text, of: document, in: context)
      case .wordPress: try WordPressImporter.read(decoded.text, of: document, in: context)
      case .rss, .atom, .jsonFeed: try FeedImporter.read(decoded.text, as: format, of: document, in: context)
      }
    imported.repairs = decoded.repairs + imported.repairs
    return imported
  }
}
