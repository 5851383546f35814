/// Why a document could not be read.
public enum ParseError: Error, Hashable, Sendable {
  /// There is nothing in it, or only white space.
  case empty
  /// It is larger than allowed.
  case tooLarge(bytes: Int, limit: Int)
  /// Its elements lie in one another deeper than allowed.
  case tooDeep(limit: Int, line: Int)
  /// It is no text: an image, an archive, a program.
  case binary
  /// It breaks the rules of XML; line and column are counted from 1, and 0 where they are not known.
  case malformed(line: Int, column: Int, message: String)
  /// It uses an entity that it declares itself, which is how entity bombs work.
  case entityExpansion(line: Int)
}

extension ParseError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .empty:
      "the document is empty; check that it was saved or fetched completely"
    case .tooLarge(let bytes, let limit):
      "the document has \(bytes) bytes, more than the \(limit) allowed; split it or remove embedded files"
    case .tooDeep(let limit, let line):
      "line \(line): elements lie more than \(limit) deep in one another; look there for tags that are never closed"
    case .binary:
      "the document is not text; give a page, a feed or a text file"
    case .malformed(let line, let column, let message):
      "line \(line), column \(column): \(message); correct the document there"
    case .entityExpansion(let line):
      "line \(line): the document uses an entity that it declares itself, which is not expanded; write the text in its place"
    }
  }
}
