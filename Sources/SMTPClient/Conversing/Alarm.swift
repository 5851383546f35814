import NIOCore

/// Rings when a time is over, on the event loop.
///
/// A session sets another time with every answer, mostly a later one. So a timer that goes off too early is only set again, and nothing is
/// allocated in between.
final class Alarm {
  private let eventLoop: any EventLoop
  private let ring: () -> Void
  private var deadline: NIODeadline?
  private var timer: (rings: NIODeadline, scheduled: Scheduled<Void>)?

  init(_ eventLoop: any EventLoop, ring: @escaping () -> Void) {
    self.eventLoop = eventLoop
    self.ring = ring
  }

  /// Counts from now; nil: does not ring.
  func set(_ duration: Duration?) {
    deadline = duration.map { .now() + TimeAmount($0) }
    guard let deadline else { return }
    if let timer, timer.rings <= deadline { return }
    schedule(deadline)
  }

  /// Ends it for good.
  func cancel() {
    deadline = nil
    timer?.scheduled.cancel()
    timer = nil
  }

  private func schedule(_ moment: NIODeadline) {
    timer?.scheduled.cancel()
    timer = (moment, eventLoop.assumeIsolated().scheduleTask(deadline: moment) { self.wake() })
  }

  private func wake() {
    timer = nil
    guard let deadline else { return }
    if deadline <= .now() {
      self.deadline = nil
      ring()
    } else {
      schedule(deadline)
    }
  }
}
