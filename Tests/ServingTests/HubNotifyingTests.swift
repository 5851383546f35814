import Foundation
import Model
import Publishing
import SQLiteStore
import Synchronization
import TestSupport
import Testing

@testable import Serving

@Suite struct HubNotifyingTests {
  private let now = Newsstand.now

  private func ping(_ topic: String = "https://feeds.example/news.atom") throws -> HubPing {
    HubPing(hub: try #require(WebAddress("https://hub.example/")), topic: try #require(WebAddress(topic)), changed: now)
  }

  @Test func aHubThatTakesTheNewsIsForgotten() async throws {
    let stand = try Newsstand()
    let told = Mutex<[String]>([])
    let hubs = HubNotifying(store: stand.store) { ping in
      told.withLock { $0.append(ping.topic.string) }
      return .taken
    }
    try await hubs.add([ping(), ping("https://feeds.example/news.rss")])
    #expect(try await hubs.run(at: now).count == 2)
    #expect(told.withLock { Set($0) } == ["https://feeds.example/news.atom", "https://feeds.example/news.rss"])
    #expect(try await hubs.run(at: now).isEmpty)
    #expect(try await stand.store.read { try $0.hubPings() }.isEmpty)
  }

  @Test func aHubThatFailsIsTriedForADayWithLongerAndLongerPauses() async throws {
    let stand = try Newsstand()
    let hubs = HubNotifying(store: stand.store) { _ in .failed("it is asleep") }
    try await hubs.add([ping()])
    var tries: [TimeInterval] = []
    for minute in 0..<(3 * 24 * 60) {
      let moment = now.addingTimeInterval(TimeInterval(minute) * 60)
      if try await !hubs.run(at: moment).isEmpty { tries.append(moment.timeIntervalSince(now)) }
    }
    #expect(Array(tries.prefix(5)) == [0, 60, 360, 1260, 4860] && (10...14).contains(tries.count))
    #expect((tries.last ?? 0) <= HubNotifying.patience)
    let left = try #require(try await stand.store.read { try $0.hubPings() }.first)
    #expect(left.due == nil && left.outcome?.string == "it is asleep" && left.attempts == tries.count)
  }

  @Test func aRestartGoesOnWhereItWas() async throws {
    let stand = try Newsstand()
    _ = try await HubNotifying(store: stand.store) { _ in .failed("no") }.add([ping()])
    _ = try await HubNotifying(store: stand.store) { _ in .failed("no") }.run(at: now)
    let later = HubNotifying(store: stand.store) { _ in .taken }
    #expect(try await later.run(at: now.addingTimeInterval(59)).isEmpty)
    #expect(try await later.run(at: now.addingTimeInterval(60)).map(\.outcome) == [.taken])
  }

  @Test func aRefusalIsFinalUntilTheNextChange() async throws {
    let stand = try Newsstand()
    let hubs = HubNotifying(store: stand.store) { _ in .refused("the server answers 404") }
    try await hubs.add([ping()])
    _ = try await hubs.run(at: now)
    #expect(try await hubs.run(at: now.addingTimeInterval(86_000)).isEmpty)
    var newer = try ping()
    newer.changed = now.addingTimeInterval(90_000)
    newer.due = newer.changed
    try await hubs.add([newer])
    #expect(try await hubs.run(at: newer.changed).count == 1)
  }

  @Test func aChangeDuringTheTellingIsToldAsWell() async throws {
    let stand = try Newsstand()
    let first = try ping()
    var second = first
    second.changed = now.addingTimeInterval(1)
    second.due = second.changed
    let saved = second
    let store = stand.store
    let hubs = HubNotifying(store: store) { _ in
      do {
        try await store.write { try $0.save(saved) }
      } catch {
        Issue.record("\(error)")
      }
      return .taken
    }
    try await hubs.add([first])
    _ = try await hubs.run(at: now)
    #expect(try await stand.store.read { try $0.hubPings() } == [second])
  }
}

@Suite struct HubFormTests {
  /// Keeps what it is asked, and answers with a status.
  private final class Listener: Fetcher {
    let asked = Mutex<[FetchRequest]>([])
    let status: Int

    init(_ status: Int) { self.status = status }

    func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
      asked.withLock { $0.append(request) }
      return FetchedDocument(address: request.address, status: status)
    }
  }

  @Test(arguments: [
    (204, HubNotifying.Outcome.taken), (200, .taken),
    (503, .failed("the server answers 503")), (404, .refused("the server answers 404")),
  ])
  func hubsAreToldWithAFormAndTheirStatusIsUnderstood(status: Int, outcome: HubNotifying.Outcome) async throws {
    let stand = try Newsstand()
    let listener = Listener(status)
    let hubs = HubNotifying(store: stand.store, fetcher: listener)
    let topic = try #require(WebAddress("https://feeds.example/news.rss"))
    try await hubs.add([
      HubPing(hub: try #require(WebAddress("https://hub.example/")), topic: topic, changed: Newsstand.now),
      HubPing(.rssCloud, hub: try #require(WebAddress("http://rpc.example:5337/ping")), topic: topic, changed: Newsstand.now),
    ])
    #expect(try await hubs.run(at: Newsstand.now).map(\.outcome) == [outcome, outcome])
    let forms = listener.asked.withLock { $0.map(\.method) }
    #expect(
      forms == [
        .postForm([FormField("url", topic.string)]),
        .postForm([FormField("hub.mode", "publish"), FormField("hub.url", topic.string)]),
      ])
  }

  @Test func anRSSCloudIsFoundInTheDocument() throws {
    let document = """
      <rss version="2.0"><channel><title>t</title>
      <cloud domain="rpc.example" port="5337" path="/pleaseNotify" registerProcedure="" protocol="http-post"/></channel></rss>
      """
    #expect(FeedFacts(Array(document.utf8), named: "news.rss")?.cloud?.string == "http://rpc.example:5337/ping")
    let other = document.replacing("http-post", with: "xml-rpc")
    #expect(FeedFacts(Array(other.utf8), named: "news.rss")?.cloud == nil)
  }
}
