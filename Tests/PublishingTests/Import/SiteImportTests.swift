import Foundation
import Model
import Publishing
import Testing

struct SiteImportTests {
  @Test func aSiteIsReadFromItsListAndTheNextTimeOnlyWhatChangedIsSent() async throws {
    let web = try WebNewsroom()
    web.publish([5, 4], next: "list/2.htm")
    web.publish([3, 2, 1], at: "list/2.htm")
    let first = try await web.importing(web.list())
    #expect((first.added, first.refused, first.documents, first.notModified) == (5, 0, 5, 0))
    #expect(first.failures.isEmpty && first.concerns.isEmpty)
    #expect(web.site.takePaths().prefix(4) == ["/robots.txt", "/list.htm", "/list/2.htm", "/n/5.htm"])

    web.publish(article: 4, text: "This story was told anew, with a number of corrections by its author.")
    let second = try await web.importing(web.list())
    #expect((second.added, second.updated, second.unchanged, second.refused, second.notModified) == (0, 1, 4, 0, 4))
    let paths = web.site.takePaths()
    #expect(paths.first == "/robots.txt")
    #expect(paths.dropFirst().allSatisfy { $0.hasSuffix(" if changed") })
    #expect(paths.count == 8)
  }

  @Test func oneBadPageNeverCostsTheOthers() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2, 3, 4])
    web.site.set("https://uni.example/n/2.htm", .init(status: 500))
    web.site.set("https://uni.example/n/3.htm", .init(error: .tooLarge(limit: 1)))
    let report = try await web.importing(web.list())
    #expect(report.added == 2)
    #expect(report.entries.filter(\.isRefusal).map(\.document) == ["https://uni.example/n/2.htm", "https://uni.example/n/3.htm"])
    #expect(report.failures.isEmpty)
  }

  @Test func aPageThatWasRefusedIsSentAgain() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2])
    web.site.set("https://uni.example/n/2.htm", WebNewsroom.answer("<html><body></body></html>"))
    #expect(try await web.importing(web.list()).refused == 1)
    _ = web.site.takePaths()
    #expect(try await web.importing(web.list()).refused == 1)
    #expect(web.site.takePaths() == ["/robots.txt", "/list.htm if changed", "/n/1.htm if changed", "/n/2.htm"])
  }

  @Test func aPageThatIsGoneIsReportedAndItsArticleStays() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2, 3])
    _ = try await web.importing(web.list())
    web.publish([1, 3], withArticles: false)
    web.site.remove("https://uni.example/n/2.htm")
    let report = try await web.importing(web.list())
    #expect(report.gone == ["https://uni.example/n/2.htm"])
    #expect(report.refused == 0)
    #expect(try await web.room.articles().count == 3)
    #expect(try await web.importing(web.list()).gone.isEmpty, "it is not listed any more, and was reported")
  }

  @Test func aPageThatLeftTheListIsAskedForOnce() async throws {
    var web = try WebNewsroom()
    web.publish([1, 2, 3])
    _ = try await web.importing(web.list())
    web.room.now += 60
    web.publish([4, 1, 2])
    let report = try await web.importing(web.list())
    #expect((report.added, report.unchanged, report.gone.count) == (1, 3, 0))
    #expect(web.site.takePaths().contains("/n/3.htm if changed"))
    web.room.now += 60
    _ = try await web.importing(web.list())
    #expect(!web.site.takePaths().contains { $0.hasPrefix("/n/3") })
  }

  @Test func aListThatLeadsInACircleEnds() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2], next: "list/2.htm")
    web.publish([3, 4], at: "list/2.htm", next: "list.htm")
    let report = try await web.importing(web.list())
    #expect(report.added == 4)
    #expect(report.failures.isEmpty)
  }

  @Test func theLimitsOfPagesAndArticlesAreKept() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2, 3], next: "list/2.htm")
    web.publish([4, 5, 6], at: "list/2.htm", next: "list/3.htm")
    web.publish([7, 8, 9], at: "list/3.htm")
    let report = try await web.importing(web.list(ListRules(pages: 2, articles: 4)))
    #expect(report.added == 4)
    #expect(report.notes.map(\.text) == ["Of the 6 articles listed the first 4 are read; `articles` says how many."])
    #expect(!web.site.takePaths().contains("/list/3.htm"))
  }

  @Test func whatRobotsForbidIsRefusedWithTheRule() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2])
    web.site.set("https://uni.example/robots.txt", .init(body: "User-agent: *\nDisallow: /n/2"))
    let report = try await web.importing(web.list())
    #expect(report.added == 1)
    let refusal = try #require(report.entries.first { $0.isRefusal })
    guard case .refused(let why, _) = refusal.outcome else { return }
    #expect(why.contains("Disallow: /n/2"))
    #expect(!web.site.takePaths().contains("/n/2.htm"))
  }

  @Test func aHostThatAsksForAPauseIsLeftAloneUntilThen() async throws {
    var web = try WebNewsroom()
    web.publish([1, 2, 3])
    web.site.set("https://uni.example/n/2.htm", .init(status: 503, headers: WebHeaders(["Retry-After": "3600"])))
    let report = try await web.importing(web.list())
    #expect(report.failures.map(\.failure.blame) == [.environment])
    #expect(!web.site.takePaths().contains("/n/3.htm"))

    web.room.now += 1800
    let waiting = try await web.importing(web.list())
    #expect(waiting.notes.count == 1 && waiting.failures.isEmpty)
    #expect(web.site.takePaths().isEmpty)

    web.room.now += 1801
    web.publish(article: 2)
    #expect(try await web.importing(web.list()).failures.isEmpty)
    #expect(try await web.room.articles().count == 3)
  }

  @Test func aHostThatIsDownIsNotAskedForEveryPage() async throws {
    let web = try WebNewsroom()
    web.publish(Array(1...9))
    for number in 1...9 { web.site.set("https://uni.example/n/\(number).htm", .init(error: .timeout(.seconds(30)))) }
    let report = try await web.importing(web.list())
    #expect(report.failures.count == 1)
    #expect(web.site.takePaths().count == 6)
  }

  @Test func aListThatCannotBeReadIsAFailureOfTheSource() async throws {
    let web = try WebNewsroom()
    let missing = try await web.importing(web.list())
    #expect(missing.failures.map(\.failure.why) == ["the server answers 404"])
    web.site.set("https://uni.example/list.htm", WebNewsroom.answer("<html><body><p>Under construction</p></body></html>"))
    let empty = try await web.importing(web.list())
    #expect(empty.failures.map(\.failure.why) == ["no links to articles were found"])
    #expect(try await web.health(of: web.list())?.failures == 2)
  }

  @Test func twoLinksToOnePageAreOneArticle() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2])
    web.site.set("https://uni.example/n/2.htm", .redirect("/n/1.htm", 301))
    let report = try await web.importing(web.list())
    #expect((report.added, report.refused) == (1, 0))
  }

  @Test func aDryRunRemembersNothing() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2])
    #expect(try await web.importing(web.list(), dryRun: true).added == 2)
    _ = web.site.takePaths()
    #expect(try await web.importing(web.list()).added == 2)
    #expect(web.site.takePaths() == ["/robots.txt", "/list.htm", "/n/1.htm", "/n/2.htm"])
  }

  @Test func otherRulesHaveEverythingSentAgain() async throws {
    let web = try WebNewsroom()
    web.publish([1, 2])
    var source = try web.list()
    _ = try await web.importing(source)
    _ = web.site.takePaths()
    source.kind = .pages(PageRules(title: ["h1"]))
    _ = try await web.importing(source)
    #expect(web.site.takePaths() == ["/robots.txt", "/list.htm", "/n/1.htm", "/n/2.htm"])
    _ = try await web.importing(source, anew: true)
    #expect(web.site.takePaths() == ["/robots.txt", "/list.htm", "/n/1.htm", "/n/2.htm"])
    _ = try await web.importing(source)
    #expect(web.site.takePaths() == ["/robots.txt", "/list.htm if changed", "/n/1.htm if changed", "/n/2.htm if changed"])
  }

  @Test func whatIsStoppedGoesOnTheNextTime() async throws {
    let web = try WebNewsroom()
    web.publish(Array(1...25))
    let task = Task { try await web.importing(web.list()) }
    task.cancel()
    await #expect(throws: (any Error).self) { try await task.value }
    #expect(try await web.importing(web.list()).added == 25)
  }
}

extension ImportEntry {
  var isRefusal: Bool { if case .refused = outcome { true } else { false } }
}
