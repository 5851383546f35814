/// How long to wait for what: RFC 5321 §4.5.3.2 where it says, Postfix's defaults where it does not.
public struct Timeouts: Hashable, Sendable {
  private var limits: [TimeoutKind: Duration] = [:]

  /// The values of the RFC.
  public init() {}

  /// The time for one kind of waiting.
  public subscript(kind: TimeoutKind) -> Duration {
    get { limits[kind] ?? Self.standard(kind) }
    set { limits[kind] = newValue }
  }

  private static func standard(_ kind: TimeoutKind) -> Duration {
    switch kind {
    case .connection: .seconds(30)
    case .greeting, .ehlo, .startTLS, .handshake, .authentication, .mail, .recipient: .seconds(300)
    case .data: .seconds(120)
    case .dataBlock: .seconds(180)
    // A server that has the message is deciding; to give up early is what makes duplicates (RFC 5321 §4.5.3.2.6).
    case .finalDot: .seconds(600)
    case .reset, .quit: .seconds(20)
    }
  }
}
