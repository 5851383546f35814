public import Foundation
public import Model
public import Publishing

/// Tells hubs that feeds have changed, and tries again for a day when one does not listen (WebSub, and the form POST of its predecessor).
///
/// What is still to be told is in the store, so that it is told after a restart as well.
public struct HubNotifying: Sendable {
  private let store: any Store
  private let send: @Sendable (HubPing) async -> Outcome

  /// What came of telling a hub.
  public enum Outcome: Hashable, Sendable {
    /// It took the news.
    case taken
    /// It did not, and may do so later.
    case failed(String)
    /// It never will: the address is wrong, or it says so.
    case refused(String)
  }

  /// - Parameter send: tells a hub; never takes longer than a minute.
  public init(store: any Store, send: @escaping @Sendable (HubPing) async -> Outcome) {
    self.store = store
    self.send = send
  }

  /// Tells hubs by way of this fetcher, as the publishers of feeds always have: with a form.
  public init(store: any Store, fetcher: any Fetcher) {
    let send: @Sendable (HubPing) async -> Outcome = { ping in
      let form =
        switch ping.kind {
        case .webSub: [FormField("hub.mode", "publish"), FormField("hub.url", ping.topic.string)]
        case .rssCloud: [FormField("url", ping.topic.string)]
        }
      let limits = FetchLimits(bytes: 65_536, time: .seconds(20), redirects: 3, takesBeginning: true)
      do throws(FetchError) {
        let answer = try await fetcher.fetch(FetchRequest(ping.hub, method: .postForm(form), limits: limits))
        guard let error = answer.failure else { return .taken }
        return error.isTemporary ? .failed(error.why) : .refused(error.why)
      } catch {
        return error.isTemporary ? .failed(error.why) : .refused(error.why)
      }
    }
    self.init(store: store, send: send)
  }

  /// For how long a hub is tried: who has not listened for a day has missed news that is none any more.
  public static let patience: TimeInterval = 86_400

  /// How long to wait behind the first, second, … failure; behind the last it stays at that.
  static let waits: [TimeInterval] = [60, 300, 900, 3600, 3 * 3600]

  /// Remembers what is to be told; a change of the same document replaces one that was not told yet.
  public func add(_ pings: [HubPing]) async throws {
    guard !pings.isEmpty else { return }
    try await store.write { writer in for ping in pings { try writer.save(ping) } }
  }

  /// Tells every hub whose turn it is.
  ///
  /// - Returns: what each came to; a ping without `due` is given up.
  public func run(at now: Date) async throws -> [(ping: HubPing, outcome: Outcome)] {
    let due = try await store.read { try $0.hubPings() }.filter { $0.due.map { $0 <= now } ?? false }
    var results: [(ping: HubPing, outcome: Outcome)] = []
    for ping in due {
      try Task.checkCancellation()
      let outcome = await send(ping)
      let next = Self.next(ping, after: outcome, at: now)
      try await store.write { writer in
        guard let next else { return try writer.remove(ping) }
        // A newer change may have been saved meanwhile, and is due at once.
        guard try writer.hubPings().contains(ping) else { return }
        try writer.save(next)
      }
      results.append((next ?? ping, outcome))
    }
    return results
  }

  /// The ping as it is tried again, or kept to be reported; nil when it was taken.
  static func next(_ ping: HubPing, after outcome: Outcome, at now: Date) -> HubPing? {
    var next = ping
    next.attempts += 1
    switch outcome {
    case .taken: return nil
    case .refused(let why):
      next.due = nil
      next.outcome = PlainText(why)
    case .failed(let why):
      let due = now.addingTimeInterval(waits[min(ping.attempts, waits.count - 1)])
      next.due = due.timeIntervalSince(ping.changed) > patience ? nil : due
      next.outcome = PlainText(why)
    }
    return next
  }
}
