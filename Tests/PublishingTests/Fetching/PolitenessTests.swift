import Foundation
import Model
import Publishing
import Testing

struct PolitenessTests {
  private let clock = SkippingClock()

  private func polite(_ site: ScriptedSite) -> RedirectFollowing {
    let turns = HostTurns(pause: .seconds(1), clock: clock)
    let paced = PacedExchange(site, turns: turns)
    return RedirectFollowing(paced, admission: RobotsAdmission(RedirectFollowing(paced), turns: turns))
  }

  private func request(_ address: String) throws -> FetchRequest {
    FetchRequest(try #require(WebAddress(address)))
  }

  @Test func robotsAreAskedOncePerSiteAndObeyed() async throws {
    let site = ScriptedSite([
      "https://a.example/robots.txt": .init(body: "User-agent: *\nDisallow: /private\n"), "https://a.example/1": .init(),
      "https://a.example/2": .init(),
    ])
    let fetcher = polite(site)
    _ = try await fetcher.fetch(request("https://a.example/1"))
    _ = try await fetcher.fetch(request("https://a.example/2"))
    await #expect(
      throws: FetchError(address: try #require(WebAddress("https://a.example/private/x")), reason: .robots(rule: "Disallow: /private"))
    ) {
      try await fetcher.fetch(request("https://a.example/private/x"))
    }
    #expect(
      site.takeRequests().map(\.address.string)
        == ["https://a.example/robots.txt", "https://a.example/1", "https://a.example/2"])
  }

  @Test func aRedirectToWhereRobotsMayNotGoIsNotFollowed() async throws {
    let site = ScriptedSite([
      "https://a.example/1": .redirect("https://b.example/x"),
      "https://b.example/robots.txt": .init(body: "User-agent: *\nDisallow: /"),
    ])
    await #expect(throws: FetchError(address: try #require(WebAddress("https://b.example/x")), reason: .robots(rule: "Disallow: /"))) {
      try await polite(site).fetch(request("https://a.example/1"))
    }
  }

  @Test(arguments: [500, 503, 429])
  func aSiteThatCannotSayWhatIsAllowedIsLeftAloneForNow(status: Int) async throws {
    let site = ScriptedSite(["https://a.example/robots.txt": .init(status: status), "https://a.example/1": .init()])
    await #expect(throws: FetchError(address: try #require(WebAddress("https://a.example/1")), reason: .robots(rule: nil))) {
      try await polite(site).fetch(request("https://a.example/1"))
    }
  }

  @Test(arguments: [404, 403, 401, 410])
  func aSiteWithoutTheFileAllowsEverything(status: Int) async throws {
    let site = ScriptedSite(["https://a.example/robots.txt": .init(status: status), "https://a.example/1": .init()])
    #expect(try await polite(site).fetch(request("https://a.example/1")).status == 200)
  }

  @Test func requestsToOneHostKeepAPauseAndOthersDoNotWait() async throws {
    let site = ScriptedSite(["https://a.example/1": .init(), "https://a.example/2": .init(), "https://b.example/1": .init()])
    let fetcher = RedirectFollowing(PacedExchange(site, turns: HostTurns(pause: .seconds(1), clock: clock)))
    _ = try await fetcher.fetch(request("https://a.example/1"))
    _ = try await fetcher.fetch(request("https://b.example/1"))
    #expect(clock.slept.isEmpty)
    _ = try await fetcher.fetch(request("https://a.example/2"))
    #expect(clock.slept == [.seconds(1)])
  }

  @Test func aSiteMayAskForALongerPause() async throws {
    let site = ScriptedSite([
      "https://a.example/robots.txt": .init(body: "User-agent: *\nCrawl-delay: 7\n"), "https://a.example/1": .init(),
      "https://a.example/2": .init(),
    ])
    let fetcher = polite(site)
    _ = try await fetcher.fetch(request("https://a.example/1"))
    _ = try await fetcher.fetch(request("https://a.example/2"))
    #expect(clock.slept == [.seconds(7), .seconds(7)])
  }

  @Test func requestsToOneHostNeverOverlap() async throws {
    let counting = OverlapCounter()
    let fetcher = RedirectFollowing(PacedExchange(counting, turns: HostTurns(pause: .zero, clock: clock)))
    let request = try request("https://a.example/1")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await fetcher.fetch(request) } }
      try await group.waitForAll()
    }
    #expect(await counting.most == 1)
    #expect(await counting.total == 20)
  }
}

/// Counts how many requests are under way at once.
private actor OverlapCounter: WebExchange {
  private var current = 0
  private(set) var most = 0
  private(set) var total = 0

  func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    current += 1
    total += 1
    most = max(most, current)
    await Task.yield()
    current -= 1
    return FetchedDocument(address: request.address, status: 200)
  }
}
