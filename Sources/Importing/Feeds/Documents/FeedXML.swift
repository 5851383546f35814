import Foundation
import Markup

/// Parses the XML of a feed: strictly first, and with repairs when that fails.
enum FeedXML {
  /// Parses a feed that has been decoded already.
  ///
  /// Its XML declaration is left out, because the encoding that it states is no longer true.
  static func document(_ text: String) throws(ImportProblem) -> Document {
    let bytes = Data(withoutDeclaration(text).utf8)
    do {
      return try XMLParser.document(bytes)
    } catch .malformed(let line, let column, let message) {
      var document = try recovered(bytes)
      let what = Repair("not well-formed at column \(column): \(message); read as far as possible", line: line)
      document.repairs = [what] + document.repairs
      return document
    } catch {
      throw ImportProblem(error)
    }
  }

  private static func recovered(_ bytes: Data) throws(ImportProblem) -> Document {
    do {
      return try XMLParser.recoveredDocument(bytes)
    } catch {
      throw ImportProblem(error)
    }
  }

  /// The text from the first tag on; white space before it is the most reported fault of feeds.
  ///
  /// Line ends are kept, so that the lines of messages stay true.
  private static func withoutDeclaration(_ text: String) -> String {
    let start = text.prefix { $0.isWhitespace || $0 == "\u{FEFF}" }
    var rest = text[start.endIndex...]
    var skipped = String(start.filter(\.isNewline))
    if rest.hasPrefix("<?xml"), rest.dropFirst(5).first?.isWhitespace == true, let end = rest.range(of: "?>") {
      skipped += rest[..<end.upperBound].filter(\.isNewline)
      rest = rest[end.upperBound...]
    }
    return skipped + rest
  }
}
