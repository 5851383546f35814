/// An answer to a request: all of it but the fields that differ from moment to moment (`Date`) and from connection to connection.
public struct Answer: Sendable {
  /// The status code.
  public let status: Int
  /// The status line and the fields, each with its line end, without the empty line behind them.
  public let head: [UInt8]
  /// What is sent behind the head.
  public let body: Body
  /// The feed document that it is about, below `public/`; nil for everything else.
  public let feed: String?

  /// Where the bytes of a body come from.
  public enum Body: Sendable {
    /// Nothing is sent, whatever `Content-Length` says: `HEAD`, 204 and 304.
    case none
    /// A stretch of bytes that are in memory already.
    case held(any HeldBytes, Range<Int>)
    /// Bytes made for this answer.
    case made([UInt8])
    /// A stretch of a file that is not kept in memory.
    case file(PublishedFile, Range<Int>)
  }

  /// An answer of these parts.
  init(status: Int, head: [UInt8], body: Body = .none, feed: String? = nil) {
    self.status = status
    self.head = head
    self.body = body
    self.feed = feed
  }

  /// How many bytes the body has.
  public var length: Int {
    switch body {
    case .none: 0
    case .held(_, let range), .file(_, let range): range.count
    case .made(let bytes): bytes.count
    }
  }

  /// The same answer to a `HEAD`: its fields and nothing behind them (RFC 9110 §9.3.2).
  func withoutBody() -> Answer { Answer(status: status, head: head, feed: feed) }
}

extension Answer {
  /// An answer to what cannot be read as a request, or is too much; nothing but the status.
  public static func refusal(_ status: Int) -> Answer {
    Answer(status: status, head: ErrorPage.bareHead(status))
  }
}
