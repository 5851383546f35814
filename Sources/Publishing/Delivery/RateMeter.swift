import Model

/// Counts messages against rates, in a window that moves with the time: never more than a rate allows in any stretch of its span.
struct RateMeter {
  private var windows: [Window]

  private struct Window {
    let rate: MessageRate
    /// When the messages of the last span went, the oldest first; as many as the rate allows at most.
    var times: [ContinuousClock.Instant] = []
    var oldest = 0
  }

  init(_ rates: [MessageRate]) {
    windows = rates.map { Window(rate: $0) }
  }

  /// When the next message may go; nil means now.
  func pause(at now: ContinuousClock.Instant) -> Duration? {
    let waits = windows.compactMap { window -> Duration? in
      guard window.times.count == window.rate.messages else { return nil }
      let wait = window.rate.span.duration - (now - window.times[window.oldest])
      return wait > .zero ? wait : nil
    }
    return waits.max()
  }

  /// Counts a message.
  mutating func count(at now: ContinuousClock.Instant) {
    for index in windows.indices {
      if windows[index].times.count < windows[index].rate.messages {
        windows[index].times.append(now)
      } else {
        windows[index].times[windows[index].oldest] = now
        windows[index].oldest = (windows[index].oldest + 1) % windows[index].rate.messages
      }
    }
  }
}
