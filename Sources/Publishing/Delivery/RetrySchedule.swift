public import Foundation
public import SMTP

/// When a delivery that was put off is tried again.
public struct RetrySchedule: Sendable {
  private let waits: [TimeInterval]
  private let patience: TimeInterval

  /// The schedule that servers which greylist expect: 5 and 15 minutes, half an hour, then hours, for three days in all.
  public init() {
    self.init(waits: [300, 900, 1_800, 3_600, 7_200, 14_400], patience: 3 * 86_400)
  }

  /// A schedule of waits, of which the last is repeated until so many seconds have passed.
  init(waits: [TimeInterval], patience: TimeInterval) {
    self.waits = waits
    self.patience = patience
  }

  /// When it is tried again; nil when it has been tried for long enough.
  ///
  /// - Parameters:
  ///   - attempt: Which try has just failed, counted from 1.
  ///   - hint: What the server said about another try.
  ///   - started: When its sending began.
  ///   - spread: A number from 0 to 1 that differs between deliveries, so that they do not all come back at once.
  public func next(after attempt: Int, hint: ReplyHint? = nil, since started: Date, now: Date, spread: Double) -> Date? {
    let step = waits[min(max(attempt, 1), waits.count) - 1]
    let hinted = hint.map { Double($0.delay.components.seconds) + 10 } ?? 0
    let wait = max(step, hinted) * (1 + 0.2 * min(max(spread, 0), 1))
    let next = Date(timeIntervalSince1970: (now.timeIntervalSince1970 + wait).rounded())
    return next.timeIntervalSince(started) > patience ? nil : next
  }
}
