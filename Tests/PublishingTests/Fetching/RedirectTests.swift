import Model
import Publishing
import Testing

struct RedirectTests {
  private func fetch(_ address: String, _ site: ScriptedSite, _ change: (inout FetchRequest) -> Void = { _ in }) async throws
    -> FetchedDocument
  {
    var request = FetchRequest(try #require(WebAddress(address)))
    change(&request)
    return try await RedirectFollowing(site).fetch(request)
  }

  @Test func redirectsAreFollowedAndRemembered() async throws {
    let site = ScriptedSite([
      "http://a.example/old": .redirect("/newer", 301), "http://a.example/newer": .redirect("https://b.example/new#part", 307),
      "https://b.example/new": .init(body: "here"),
    ])
    let document = try await fetch("http://a.example/old#top", site)
    #expect(document.address.string == "https://b.example/new")
    #expect(document.redirects.map(\.address.string) == ["http://a.example/old", "http://a.example/newer"])
    #expect(document.redirects.map(\.isPermanent) == [true, false])
    #expect(document.body.elementsEqual("here".utf8))
  }

  @Test func aRedirectIsTheAnswerWhenNoneMayBeFollowed() async throws {
    let site = ScriptedSite(["http://a.example/": .redirect("/b", 301)])
    let document = try await fetch("http://a.example/", site) { $0.limits.redirects = 0 }
    #expect(document.status == 301)
    #expect(document.headers["location"] == "/b")
  }

  @Test func aCircleIsNoticed() async throws {
    let site = ScriptedSite(["http://a.example/a": .redirect("/b"), "http://a.example/b": .redirect("/a")])
    await #expect(throws: FetchError(address: try #require(WebAddress("http://a.example/a")), reason: .redirectLoop)) {
      try await fetch("http://a.example/a", site)
    }
  }

  @Test func aLongWayIsGivenUp() async throws {
    let site = ScriptedSite(
      Dictionary(uniqueKeysWithValues: (0..<20).map { ("http://a.example/\($0)", ScriptedSite.Answer.redirect("/\($0 + 1)")) }))
    await #expect(throws: FetchError(address: try #require(WebAddress("http://a.example/5")), reason: .tooManyRedirects(limit: 5))) {
      try await fetch("http://a.example/0", site)
    }
    #expect(site.takeRequests().count == 6)
  }

  @Test(arguments: ["ftp://a.example/", "javascript:alert(1)", "file:///etc/passwd", "http://", "mailto:a@a.example"])
  func aRedirectOffTheWebIsRefused(target: String) async throws {
    let site = ScriptedSite(["http://a.example/": .redirect(target)])
    await #expect(throws: FetchError(address: try #require(WebAddress("http://a.example/")), reason: .redirectNowhere(target))) {
      try await fetch("http://a.example/", site)
    }
  }

  @Test func aRedirectWithoutATargetIsRefused() async throws {
    let site = ScriptedSite(["http://a.example/": .init(status: 301)])
    await #expect(throws: FetchError(address: try #require(WebAddress("http://a.example/")), reason: .redirectNowhere(nil))) {
      try await fetch("http://a.example/", site)
    }
  }

  @Test func whatWasEncryptedStaysSo() async throws {
    let site = ScriptedSite(["https://a.example/": .redirect("http://a.example/x")])
    let plain = try #require(WebAddress("http://a.example/x"))
    await #expect(throws: FetchError(address: try #require(WebAddress("https://a.example/")), reason: .downgrade(to: plain))) {
      try await fetch("https://a.example/", site)
    }
    #expect(site.takeRequests().count == 1)
  }

  @Test(arguments: ["http://user:secret@a.example/", "http://user@a.example/"])
  func credentialsInAnAddressAreNotSent(address: String) async throws {
    let site = ScriptedSite(["http://b.example/": .redirect(address)])
    await #expect(throws: FetchError.self) { try await fetch(address, site) }
    #expect(site.takeRequests().isEmpty)
    await #expect(throws: FetchError.self) { try await fetch("http://b.example/", site) }
    #expect(site.takeRequests().count == 1)
  }

  @Test func aPingIsSentOnAsItIsUnlessTheServerSaysToLook() async throws {
    let site = ScriptedSite(["http://hub.example/": .redirect("/a", 307), "http://hub.example/a": .redirect("/b", 303)])
    _ = try await fetch("http://hub.example/", site) { $0.method = .postForm([FormField("hub.mode", "publish")]) }
    #expect(site.takeRequests().map(\.method.name) == ["POST", "POST", "GET"])
  }
}
