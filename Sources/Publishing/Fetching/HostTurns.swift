/// Lets one request at a time go to a host, and the next one only after a pause.
public actor HostTurns<Time: Clock> where Time.Duration == Duration {
  private let pause: Duration
  private let clock: Time
  private var hosts: [String: Host] = [:]

  private struct Host {
    var isBusy = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var pause: Duration
    var lastEnd: Time.Instant?
  }

  /// Turns with this pause between them.
  public init(pause: Duration, clock: Time) {
    self.pause = pause
    self.clock = clock
  }

  /// Makes the pause of a host longer, as it asks for.
  func lengthenPause(of host: String, to pause: Duration) {
    hosts[host, default: Host(pause: self.pause)].pause = max(pause, self.pause)
  }

  /// Waits for the host's turn.
  ///
  /// - Throws: `CancellationError` when the work is called off; the turn is then somebody else's.
  func begin(_ host: String) async throws {
    if hosts[host, default: Host(pause: pause)].isBusy {
      // Whoever ends a turn hands it over, so the host stays busy meanwhile.
      await withCheckedContinuation { hosts[host]?.waiting.append($0) }
    } else {
      hosts[host, default: Host(pause: pause)].isBusy = true
    }
    do {
      try Task.checkCancellation()
      if let known = hosts[host], let lastEnd = known.lastEnd {
        try await clock.sleep(until: lastEnd.advanced(by: known.pause), tolerance: nil)
      }
    } catch {
      pass(host)
      throw error
    }
  }

  /// Ends the turn; the pause counts from now.
  func end(_ host: String) {
    hosts[host]?.lastEnd = clock.now
    pass(host)
  }

  private func pass(_ host: String) {
    guard var known = hosts[host] else { return }
    if known.waiting.isEmpty {
      known.isBusy = false
      hosts[host] = known
    } else {
      let next = known.waiting.removeFirst()
      hosts[host] = known
      next.resume()
    }
  }
}
