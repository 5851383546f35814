import Foundation
import Model
import Publishing
import Testing

struct WebFeedImportTests {
  @Test func aFeedIsSentAgainOnlyWhenItHasChanged() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1, 2, 3]))
    #expect(try await web.importing(web.feed()).added == 3)
    let second = try await web.importing(web.feed())
    #expect((second.added, second.unchanged, second.notModified) == (0, 3, 1))
    #expect(web.site.takePaths() == ["/feed", "/feed if changed"])
  }

  @Test func olderPagesOfAFeedAreReadOnceAndOnAfterAnInterruption() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([9, 8], link: "<link rel=\"prev-archive\" href=\"/a2\"/>"))
    web.site.set("https://partner.example/a2", WebNewsroom.atom([8, 7], link: "<link rel=\"prev-archive\" href=\"/a1\"/>"))
    web.site.set("https://partner.example/a1", .init(error: .timeout(.seconds(30))))
    let first = try await web.importing(web.feed(olderPages: 10))
    #expect((first.added, first.refused, first.failures.count) == (3, 0, 1))
    web.site.set("https://partner.example/a1", WebNewsroom.atom([6]))
    let second = try await web.importing(web.feed(olderPages: 10))
    #expect((second.added, second.failures.count) == (1, 0))
    _ = web.site.takePaths()
    let third = try await web.importing(web.feed(olderPages: 10))
    #expect(third.concerns.isEmpty, "the articles of older pages are not missed")
    #expect(web.site.takePaths() == ["/feed if changed"])
  }

  @Test func onlySoManyOlderPagesAreRead() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([9], link: "<link rel=\"next\" href=\"/p?2\"/>"))
    web.site.set("https://partner.example/p?2", WebNewsroom.atom([8], link: "<link rel=\"next\" href=\"/p?3\"/>"))
    web.site.set("https://partner.example/p?3", WebNewsroom.atom([7], link: "<link rel=\"next\" href=\"/feed\"/>"))
    #expect(try await web.importing(web.feed(olderPages: 1)).added == 2)
    #expect(try await web.importing(web.feed(olderPages: 5)).added == 1)
    let none = try WebNewsroom()
    none.site.set("https://partner.example/feed", WebNewsroom.atom([9], link: "<link rel=\"next\" href=\"/p?2\"/>"))
    #expect(try await none.importing(none.feed()).added == 1)
    #expect(none.site.takePaths() == ["/feed"])
  }

  @Test func robotsDoNotForbidAFeedThatAPersonNamed() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/robots.txt", .init(body: "User-agent: *\nDisallow: /"))
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1]))
    #expect(try await web.importing(web.feed()).added == 1)
  }

  @Test func aFeedThatHasMovedForGoodIsReported() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", .redirect("/atom.xml", 301))
    web.site.set("https://partner.example/atom.xml", WebNewsroom.atom([1]))
    let report = try await web.importing(web.feed())
    #expect(
      report.notes.map(\.text)
        == ["https://partner.example/feed has moved to https://partner.example/atom.xml for good; change the address in tidings.yaml."])
  }

  @Test(arguments: [404, 500])
  func aFeedThatIsNotThereIsAFailure(status: Int) async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", .init(status: status))
    let report = try await web.importing(web.feed())
    #expect(report.failures.map(\.failure.blame) == [status == 500 ? .environment : .input])
    #expect(report.documents == 0)
  }

  @Test func aSourceThatFailsDoesNotKeepOthersBackAndIsCounted() async throws {
    var web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1]))
    _ = try await web.importing(web.feed())
    web.site.set("https://partner.example/feed", .init(error: .unreachable("connection refused")))
    for _ in 1...2 {
      web.room.now += 3600
      _ = try await web.importing(web.feed())
    }
    let source = try web.feed()
    let health = try #require(try await web.health(of: source))
    #expect(health.failures == 2)
    #expect(health.concerns(of: source, at: web.room.now).map(\.name) == ["failing"])
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1]))
    _ = try await web.importing(web.feed())
    #expect(try await web.health(of: source)?.failures == 0)
  }

  @Test func aDocumentThatAPersonTypedIsImportedAlone() async throws {
    let web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1, 2]))
    let address = try #require(WebAddress("https://partner.example/feed"))
    let report = try await web.work().run([address], of: web.feed(), isDryRun: false)
    #expect(report.added == 2)
    let missing = try #require(WebAddress("https://partner.example/nothing"))
    #expect(try await web.work().run([missing], of: web.list(), isDryRun: false).failures.count == 1)
    #expect(try await web.health(of: web.feed()) == nil)
  }
}
