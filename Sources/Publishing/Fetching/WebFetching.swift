public import Model

/// The two ways in which a publication fetches from the web, over one connection to it.
public struct WebFetching: Sendable {
  /// For what a person named: a feed, or one page.
  ///
  /// Whoever publishes a feed means it for programs.
  public let direct: any Fetcher
  /// For what was found on a site: asks its `robots.txt` first.
  public let polite: any Fetcher
  /// How much of a document is taken.
  public let limits: FetchLimits

  /// - Parameters:
  ///   - exchange: Sends requests.
  ///   - rules: The pause between two requests to one host, and how much of a document is taken.
  ///   - clock: Measures the pauses.
  public init(
    _ exchange: any WebExchange, rules: FetchRules, clock: some Clock<Duration> = ContinuousClock()
  ) {
    let turns = HostTurns(pause: rules.pause, clock: clock)
    let paced = PacedExchange(exchange, turns: turns)
    direct = RedirectFollowing(paced)
    polite = RedirectFollowing(paced, admission: RobotsAdmission(RedirectFollowing(paced), turns: turns))
    limits = FetchLimits(bytes: rules.largestDocument, time: rules.timeout)
  }
}
