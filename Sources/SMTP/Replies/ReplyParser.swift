/// Bytes in, replies out, however the bytes are cut.
///
/// It takes a bare LF as the end of a line, and a line that is only a code. Lines and replies are bounded: a server that never ends one
/// costs 260 KB at most.
public struct ReplyParser: Sendable {
  /// RFC 5321 §4.5.3.1.5 allows 512 bytes; real servers write more.
  static let lineLimit = 2_000
  /// An EHLO reply has about 20.
  static let linesLimit = 128

  private var unread: ArraySlice<UInt8> = []
  /// The texts of the reply that has begun, and its code.
  private var begun: (code: ReplyCode, lines: [String])?

  /// A parser that has seen nothing.
  public init() {}

  /// Takes bytes as they came.
  public mutating func append(_ bytes: [UInt8]) {
    unread.append(contentsOf: bytes)
  }

  /// The next complete reply; nil if more bytes are needed.
  ///
  /// After an error the connection is of no use.
  public mutating func next() throws(ReplySyntaxError) -> Reply? {
    while let bytes = try nextLine() {
      let line = try ReplyLine(bytes)
      if let reply = try add(line) { return reply }
    }
    return nil
  }

  /// Whether bytes are there that belong to no reply that was given out.
  var hasUnread: Bool { !unread.isEmpty || begun != nil }

  private mutating func nextLine() throws(ReplySyntaxError) -> ArraySlice<UInt8>? {
    guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else {
      // One more, for the CR that may be waiting for its LF.
      if unread.count > Self.lineLimit + 1 { throw .lineTooLong(limit: Self.lineLimit) }
      return nil
    }
    var line = unread[..<end]
    unread = unread[(end + 1)...]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if line.count > Self.lineLimit { throw .lineTooLong(limit: Self.lineLimit) }
    return line
  }

  private mutating func add(_ line: ReplyLine) throws(ReplySyntaxError) -> Reply? {
    let code = begun?.code ?? line.code
    guard line.code == code else { throw .mixedCodes(code, line.code) }
    let lines = (begun?.lines ?? []) + [line.text]
    guard lines.count <= Self.linesLimit else { throw .tooManyLines(limit: Self.linesLimit) }
    begun = line.isLast ? nil : (code, lines)
    return line.isLast ? Reply(code, lines) : nil
  }
}
