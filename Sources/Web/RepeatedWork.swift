public import ServiceLifecycle

/// Work that is done again and again until the server stops.
public struct RepeatedWork: Service {
  private let interval: Duration
  private let isDoneAtEnd: Bool
  private let work: @Sendable () async -> Void

  /// - Parameters:
  ///   - interval: the pause between two runs.
  ///   - isDoneAtEnd: whether it is done once more when the server stops, because something would be lost otherwise.
  ///   - work: deals with its own failures: what goes wrong once is tried again.
  public init(every interval: Duration, isDoneAtEnd: Bool = false, _ work: @escaping @Sendable () async -> Void) {
    self.interval = interval
    self.isDoneAtEnd = isDoneAtEnd
    self.work = work
  }

  /// Does the work until the server stops.
  public func run() async throws {
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      await work()
      do {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: interval) }
      } catch is CancellationError {
        break
      }
    }
    if isDoneAtEnd { await work() }
  }
}
