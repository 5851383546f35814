/// What a relay may be asked to do.
public struct RelayLimits: Hashable, Sendable {
  /// How many connections at once.
  public var connections: Int
  /// How many messages in a span of time; all must hold.
  public var rates: [MessageRate]

  /// Limits; at least one connection.
  public init(connections: Int = 10, rates: [MessageRate] = []) {
    self.connections = max(1, connections)
    self.rates = rates
  }
}

/// So many messages in so much time.
public struct MessageRate: Hashable, Sendable {
  /// How many messages.
  public let messages: Int
  /// In how much time.
  public let span: Span

  /// Nil unless it allows a message.
  public init?(_ messages: Int, per span: Span) {
    guard messages >= 1 else { return nil }
    self.messages = messages
    self.span = span
  }

  /// The spans that providers count in.
  public enum Span: String, Hashable, Sendable, CaseIterable {
    case second, minute, hour, day

    /// How long it is.
    public var duration: Duration {
      switch self {
      case .second: .seconds(1)
      case .minute: .seconds(60)
      case .hour: .seconds(3_600)
      case .day: .seconds(86_400)
      }
    }
  }
}
