import Markup

/// Why a document, or an entry of one, is not an article.
public enum ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing in it.
  case empty
  /// It is larger than an article can sensibly be.
  case tooLarge(bytes: Int, limit: Int)
  /// It has more of something, such as tags or lines, than an article or a feed can sensibly have.
  case tooMany(what: String, count: Int, limit: Int)
  /// It is not text: a picture, an archive, a word processor's file.
  case binary
  /// It is text, but not well-formed; `line` counts from 1.
  case malformed(reason: String, line: Int?)
  /// It is a kind of document that is not read.
  case unsupported(what: String, remedy: String)
  /// It has no headline.
  case noTitle
  /// It has no text.
  case noContent
  /// It says nowhere when it was published.
  case noPublicationDate
  /// It is not meant for the public, for the reason given.
  case notPublic(String)

  /// Why, and what to do about it.
  public var description: String { "\(reason). \(remedy)." }

  /// Why, without a full stop.
  public var reason: String {
    switch self {
    case .empty: "the document is empty"
    case .tooLarge(let bytes, let limit): "the document has \(bytes) bytes, more than the \(limit) that are read"
    case .tooMany(let what, let count, let limit): "the document has \(count) \(what), more than the \(limit) that are read"
    case .binary: "the document is not text"
    case .malformed(let reason, let line?): "line \(line): \(reason)"
    case .malformed(let reason, nil): reason
    case .unsupported(let what, _): "\(what) is not read"
    case .noTitle: "no title was found"
    case .noContent: "no text was found"
    case .notPublic(let reason): reason
    case .noPublicationDate:
      "no publication date was found: not in the metadata, not in a <time> element, not in a line around the title"
    }
  }

  /// What to do about it, without a full stop.
  public var remedy: String {
    switch self {
    case .empty: "Save the page again"
    case .tooLarge, .tooMany: "Give the article's own page or feed, or split the document, as an export into one for each year"
    case .binary: "Give the web page, its text, a Markdown file or a feed"
    case .malformed: "Correct the document, or have the program that wrote it corrected"
    case .unsupported(_, let remedy): remedy
    case .noTitle: "Give it a title: in its front matter, in the feed, or by the selector `title:` in the rules of a source of pages"
    case .noContent: "Give it a text, or name the element of the page that holds it by the selector `body:` in the source's rules"
    case .noPublicationDate:
      "Give it a date: in its front matter, in the feed, or by the selector `date:` in the rules of a source of pages"
    case .notPublic: "Make it public where it comes from and export it again, or leave it out of the export"
    }
  }
}

extension ImportProblem {
  /// The same, as a parser said it.
  init(_ error: ParseError) {
    switch error {
    case .empty: self = .empty
    case .tooLarge(let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
    case .binary: self = .binary
    case .malformed(let line, _, let message): self = .malformed(reason: message, line: line > 0 ? line : nil)
    case .tooDeep(let limit, let line): self = .malformed(reason: "elements lie more than \(limit) deep in one another", line: line)
    case .entityExpansion(let line): self = .malformed(reason: "the document uses an entity that it declares itself", line: line)
    }
  }
}
