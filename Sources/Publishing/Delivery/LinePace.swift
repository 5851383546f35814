/// How many connections to a relay are worth having: fewer when it shows that it is burdened, slowly more while all goes well.
///
/// Additive increase, multiplicative decrease, as TCP has it (RFC 5681 §3.1) and as Postfix does it for destinations.
struct LinePace {
  let limit: Int
  private(set) var allowed: Int
  private var successes = 0

  /// Begins with all that the relay's limits allow.
  init(limit: Int) {
    self.limit = limit
    allowed = limit
  }

  /// A message was taken.
  mutating func succeeded() {
    guard allowed < limit else { return }
    successes += 1
    if successes >= 20 * allowed {
      allowed += 1
      successes = 0
    }
  }

  /// The relay has put something off, or has ended a connection.
  mutating func burdened() {
    allowed = max(1, allowed / 2)
    successes = 0
  }
}
