import Foundation
import Model

/// Documents into articles: the one place where a format is told and its reader chosen.
public enum DocumentImporter {
  /// The largest document that is read, in bytes.
  public static let byteLimit = 32 * 1024 * 1024

  /// Reads the articles of one document.
  ///
  /// Throws when the document as a whole cannot be read; an entry of a feed that cannot is among the refusals instead.
  public static func read(_ document: SourceDocument, in context: ImportContext) throws(ImportError) -> ImportedDocument {
    guard !document.bytes.isEmpty else { throw ImportError(document: document.name, problem: .empty) }
    guard document.bytes.count <= byteLimit else {
      throw ImportError(document: document.name, problem: .tooLarge(bytes: document.bytes.count, limit: byteLimit))
    }
    let start = String(decoding: document.bytes.prefix(4096), as: UTF8.self)
    guard let format = DocumentFormat.sniff(start, name: document.name) else {
      throw ImportError(
        document: document.name, problem: .unsupported(what: "this kind of XML", remedy: "Give a web page, its text, Markdown or a feed"))
    }
    switch format {
    case .page, .text, .markdown, .rss, .atom, .jsonFeed:
      throw ImportError(
        document: document.name, problem: .unsupported(what: "\(format.rawValue)", remedy: "Give a web page, its text, Markdown or a feed"))
    }
  }
}
