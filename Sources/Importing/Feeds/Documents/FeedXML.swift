import Foundation
import Markup

/// Parses the XML of a feed: strictly first, and with repairs when that fails.
enum FeedXML {
  /// Parses a feed that has been decoded already.
  ///
  /// Its XML declaration is left out, because the encoding that it states is no longer true.
  static func document(_ text: String) throws(ImportProblem) -> Document {
    var text = text
    var repairs: [Repair] = []
    if let start = declarationBehindJunk(in: text) {
      repairs = [Repair("passed over what stands before the XML declaration", line: 1)]
      text = String(text[..<start].filter(\.isNewline)) + text[start...]
    }
    var document = try parsed(Data(withoutDeclaration(text).utf8))
    document.repairs = repairs + document.repairs
    return document
  }

  /// Where the XML declaration stands when it is not at the start, as it has to be; nil when it is, or when there is none before the feed.
  static func declarationBehindJunk(in text: String) -> String.Index? {
    let head = text.prefix(4096)
    guard let start = head.firstRange(of: "<?xml ")?.lowerBound else { return nil }
    let before = head[..<start]
    let isJunk =
      !before.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } && !before.contains(/<([a-z]+:)?(rss|feed|rdf|html)[\s>]/.ignoresCase())
    return isJunk ? start : nil
  }

  private static func parsed(_ bytes: Data) throws(ImportProblem) -> Document {
    do {
      return try XMLParser.document(bytes)
    } catch .malformed(let line, let column, let message) {
      var document = try recovered(bytes)
      let what = Repair("not well-formed at column \(column): \(message); read as far as possible", line: line)
      document.repairs = [what] + document.repairs
      return document
    } catch .entityExpansion(let line) {
      var document = try recovered(bytes)
      let what = Repair("the document declares entities of its own, which are not resolved", line: line)
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
