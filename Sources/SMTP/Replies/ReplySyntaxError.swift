/// What came from the server and is no SMTP reply; nothing behind it can be trusted.
public enum ReplySyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line does not begin with a code from 200 to 599 and then a space, a hyphen or its end; with how it begins.
  case noReplyCode(line: String)
  /// The lines of one reply have different codes.
  case mixedCodes(ReplyCode, ReplyCode)
  /// A line is longer than this many bytes.
  case lineTooLong(limit: Int)
  /// A reply has more lines than this.
  case tooManyLines(limit: Int)

  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .noReplyCode(let line): "the server sent \"\(line)\", which is no SMTP reply"
    case .mixedCodes(let first, let second): "the server began a reply with \(first) and went on with \(second)"
    case .lineTooLong(let limit): "the server sent a line of more than \(limit) bytes"
    case .tooManyLines(let limit): "the server sent a reply of more than \(limit) lines"
    }
  }
}
