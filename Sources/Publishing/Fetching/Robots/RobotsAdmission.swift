public import Model

/// Keeps away from what a site's `robots.txt` asks programs to keep away from, and as slow as it asks.
///
/// The file of each site is fetched once in the life of this object (RFC 9309 §2.4 allows a day).
public actor RobotsAdmission<Time: Clock>: Admission where Time.Duration == Duration {
  private let fetcher: any Fetcher
  private let turns: HostTurns<Time>
  private let agent: String
  private var known: [WebAddress: Answer] = [:]

  private enum Answer {
    case rules(RobotsRules)
    /// It cannot be told what is allowed; for now nothing is (§2.3.1.4).
    case unknown
  }

  /// - Parameters:
  ///   - fetcher: Fetches the files; it must not ask this object in turn.
  ///   - turns: The pauses, which the files may make longer.
  ///   - agent: The name under which we are spoken to.
  public init(_ fetcher: any Fetcher, turns: HostTurns<Time>, agent: String = "Tidings") {
    self.fetcher = fetcher
    self.turns = turns
    self.agent = agent
  }

  /// Throws when the site's file asks programs to stay away from the address, or cannot be read now.
  public func admit(_ address: WebAddress) async throws(FetchError) {
    guard let origin = address.origin else { return }
    let answer: Answer
    if let earlier = known[origin] {
      answer = earlier
    } else {
      answer = try await ask(origin)
      known[origin] = answer
      if case .rules(let rules) = answer, let delay = rules.delay { await turns.lengthenPause(of: address.host, to: delay) }
    }
    switch answer {
    case .unknown: throw FetchError(address: address, reason: .robots(rule: nil))
    case .rules(let rules):
      if let rule = rules.objection(to: address) { throw FetchError(address: address, reason: .robots(rule: rule)) }
    }
  }

  /// A file that is not there, or that no redirect leads to, allows everything (§2.3.1.2-3); a server that fails allows nothing for now.
  private func ask(_ origin: WebAddress) async throws(FetchError) -> Answer {
    guard let file = origin.resolving("/robots.txt") else { return .rules(RobotsRules()) }
    let limits = FetchLimits(bytes: RobotsFile.byteLimit, takesBeginning: true)
    do throws(FetchError) {
      let document = try await fetcher.fetch(FetchRequest(file, accept: "text/plain, */*;q=0.1", limits: limits))
      switch document.status {
      case 200..<300: return .rules(RobotsFile(document.body).rules(for: agent))
      case 400..<500 where document.status != 429: return .rules(RobotsRules())
      default: return .unknown
      }
    } catch {
      switch error.reason {
      case .tooManyRedirects, .redirectLoop, .redirectNowhere, .downgrade: return .rules(RobotsRules())
      case .malformed, .tooLarge, .robots, .status: return .unknown
      // The document would fail for the same reason, and that reason says more.
      case .unresolved, .privateNetwork, .credentials, .unreachable, .insecure, .timeout, .cancelled:
        throw FetchError(address: origin, reason: error.reason)
      }
    }
  }
}
