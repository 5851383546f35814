/// How much one who asks may take of a server, in bytes and in time.
public struct ServerLimits: Hashable, Sendable {
  /// How many connections are served at a time; who comes later waits in the system's queue.
  public var connections = 4096
  /// The longest request target; a longer one is 414.
  public var targetBytes = 8 << 10
  /// All fields of a request together, and the request line; more is 431.
  public var headBytes = 32 << 10
  /// How many fields; more is 431.
  public var fields = 100
  /// What may follow the fields of a request, though nothing is done with it; more is 413.
  public var bodyBytes = 64 << 10
  /// From the connection to the end of the first request's head, and from the head to the end of its body.
  public var headTime = Duration.seconds(15)
  /// From one answer to the end of the next request's head.
  public var idleTime = Duration.seconds(75)
  /// For an answer to be taken, apart from the time that its bytes take at `slowest`.
  public var sendTime = Duration.seconds(30)
  /// Bytes in a second; who takes less is cut off.
  public var slowest = 8 << 10
  /// For answers under way when the server is stopped.
  public var stopTime = Duration.seconds(20)

  /// The usual limits.
  public init() {}

  /// How long an answer of so many bytes may take.
  func timeToSend(_ count: Int) -> Duration { sendTime + .seconds(count / max(1, slowest)) }
}
