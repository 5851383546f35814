import Model

/// What a run knows of one relay.
struct RelayState {
  let definition: RelayDefinition
  var pace: LinePace
  var meter: RateMeter
  /// Until when it is left in peace.
  private(set) var restsUntil: ContinuousClock.Instant?
  /// Why nothing more goes there.
  private(set) var dropped: String?
  /// How often in a row it could not be talked to.
  private(set) var failures = 0
  /// How many messages were begun there.
  var begun = 0
  /// When one of its connections asked for a message last.
  var asked: ContinuousClock.Instant?

  init(_ definition: RelayDefinition) {
    self.definition = definition
    pace = LinePace(limit: definition.limits.connections)
    meter = RateMeter(definition.limits.rates)
  }

  /// What it has had of its share: less is more of a claim to the next message.
  var share: Double { Double(begun) / Double(definition.weight) }

  /// Whether it could take a message at once: a relay that hangs has no claim that others would wait for.
  func isAsking(at now: ContinuousClock.Instant) -> Bool {
    guard dropped == nil, restsUntil.map({ $0 <= now }) ?? true, let asked else { return false }
    return now - asked < .milliseconds(200)
  }

  /// A message was taken: the relay is well.
  mutating func succeeded() {
    failures = 0
    pace.succeeded()
  }

  /// Leaves it in peace: a second first, twice as long each time in a row, five minutes at most; nil when it has failed too often.
  mutating func rest(at now: ContinuousClock.Instant) -> Duration? {
    pace.burdened()
    // Connections that end together are one failure.
    if let restsUntil, restsUntil > now { return .zero }
    failures += 1
    guard failures <= Self.patience else { return nil }
    let pause = min(Duration.seconds(1 << min(failures - 1, 9)), .seconds(300))
    restsUntil = now + pause
    return pause
  }

  /// Gives it up.
  mutating func drop(_ why: String) {
    dropped = dropped ?? why
  }

  /// Ten failures in a row are about twenty minutes.
  private static let patience = 10
}
