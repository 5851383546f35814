public import Model
import Synchronization

/// Counts who reads which feed, for a day and without knowing anybody.
///
/// A service that asks for many says for how many. Of a program that asks for one person only a number is kept, and in memory only: made
/// of its address and its name with a secret of the day. At the end of the day secret and numbers are thrown away, and nobody
/// can tell any more, us included, who was counted. Neither addresses nor names of programs are kept anywhere.
public final class ReaderCounter: Sendable {
  private let state = Mutex(State())

  private struct State {
    var day = ""
    var secret = UInt64.random(in: .min ... .max)
    var feeds: [String: Feed] = [:]
    var people = 0
    /// What was found in agents before: there are few, and they come back.
    var agents: [String: AggregatorAgent?] = [:]
  }

  private struct Feed {
    var people: Set<UInt64> = []
    var services: [String: Int] = [:]
  }

  /// Beyond these the counts say `at least`.
  private static let mostPeople = 500_000
  private static let mostServices = 200
  private static let mostAgents = 2_000

  /// Nobody yet.
  public init() {}

  /// Counts one request for a feed document.
  ///
  /// - Parameter address: where it came from.
  public func note(feed: String, userAgent: String, address: String) {
    state.withLock { state in
      if let agent = Self.agent(userAgent, &state) {
        var services = state.feeds[feed, default: Feed()].services
        guard services[agent.name] != nil || services.count < Self.mostServices else { return }
        services[agent.name] = max(services[agent.name] ?? 0, agent.subscribers)
        state.feeds[feed, default: Feed()].services = services
        return
      }
      guard state.people < Self.mostPeople else { return }
      var hasher = Hasher()
      hasher.combine(state.secret)
      hasher.combine(address)
      hasher.combine(userAgent)
      let number = UInt64(bitPattern: Int64(hasher.finalize()))
      if state.feeds[feed, default: Feed()].people.insert(number).inserted { state.people += 1 }
    }
  }

  /// The counts of a day so far.
  ///
  /// On another day than the last all counts begin anew, behind those that are returned.
  ///
  /// - Parameter day: today, for example `2026-11-25`.
  public func counts(on day: String) -> [ReaderCount] {
    state.withLock { state in
      let counted = state.day.isEmpty ? day : state.day
      let counts = state.feeds.flatMap { feed, seen in
        seen.services.map { ReaderCount(document: feed, day: counted, service: $0.key, readers: $0.value) }
          + (seen.people.isEmpty ? [] : [ReaderCount(document: feed, day: counted, service: nil, readers: seen.people.count)])
      }
      if counted != day { state = State() }
      state.day = day
      return counts
    }
  }

  private static func agent(_ userAgent: String, _ state: inout State) -> AggregatorAgent? {
    if let known = state.agents[userAgent] { return known }
    let agent = AggregatorAgent(userAgent)
    if state.agents.count >= mostAgents { state.agents = [:] }
    state.agents[userAgent] = .some(agent)
    return agent
  }
}
