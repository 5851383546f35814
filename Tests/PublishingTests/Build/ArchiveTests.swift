import Feeds
import Foundation
import Model
import Publishing
import Testing

@Suite struct ArchiveTests {
  private func follow(_ office: BuildOffice, _ name: String) throws -> ArchiveFollower {
    try ArchiveFollower(from: name) { try office.text($0) }
  }

  /// Two articles in August, one in October and one in November, of which only the newest is in the limit.
  private func office() async throws -> BuildOffice {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-08-02T00:00:00Z"), BuildOffice.article(2, "2026-08-31T15:59:59Z"),
      BuildOffice.article(3, "2026-10-05T00:00:00Z"), BuildOffice.article(4, "2026-11-05T00:00:00Z"))
    return office
  }

  private func news(limit: Int = 1, formats: [FeedFormat] = FeedFormat.allCases) throws -> FeedDefinition {
    try BuildOffice.feed("news", .monthlyArchives, formats: formats, limit: limit)
  }

  @Test(arguments: FeedFormat.allCases) func everyArticleIsReachedThroughTheArchives(format: FeedFormat) async throws {
    let office = try await office()
    let report = try await office.build(news())
    let followed = try follow(office, "news.\(format)")
    #expect(followed.documents == ["news.\(format)", "news-2026-10.\(format)", "news-2026-08.\(format)"])
    #expect(followed.titles.count == 4 && followed.copies.values.allSatisfy { $0 == 1 })
    #expect(report.articles == ["news.rss": 1, "news.atom": 1, "news.json": 1])
    for list in ["feeds.opml", "index.html"] { #expect(try !office.text(list).contains("2026-"), "\(list)") }
  }

  @Test(arguments: ["rss", "atom"]) func theArchivesLeadForwardAsWell(ending: String) async throws {
    let office = try await office()
    try await office.build(news())
    let pages = try ["08", "10", "11"].map { try ArchiveFollower.Page(xml: office.text("news-2026-\($0).\(ending)")) }
    #expect(pages.map(\.next) == ["news-2026-10.\(ending)", "news-2026-11.\(ending)", nil])
    #expect(pages.map(\.isArchive) == [true, true, false], "the month that is not over is no archive yet")
    #expect(pages.map(\.current) == Array(repeating: "news.\(ending)", count: 3))
  }

  @Test func theMonthIsThatOfThePublicationsClock() async throws {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-09-30T15:59:59Z"), BuildOffice.article(2, "2026-09-30T16:00:00Z"),
      BuildOffice.article(3, "2026-11-01T00:00:00Z"))
    try await office.build(news(formats: [.atom]))
    #expect(try office.text("news-2026-09.atom").contains("Article 1"))
    #expect(try office.text("news-2026-10.atom").contains("Article 2"))
  }

  @Test func theDocumentThatPeopleSubscribeToHasAllThatIsInNoArchiveWhateverItsLimit() async throws {
    let office = try await office()
    try await office.add(BuildOffice.article(5, "2026-11-06T00:00:00Z"), BuildOffice.article(6, "2026-11-07T00:00:00Z"))
    #expect(try await office.build(news()).articles["news.atom"] == 3)
    #expect(try await office.build(news(limit: 4)).articles["news.atom"] == 4)
  }

  @Test func nothingChangesADocumentOnceItsMonthIsOver() async throws {
    var office = try await office()
    try await office.build(news())
    let closed = try office.files().filter { $0.key.hasPrefix("news-2026-08") || $0.key.hasPrefix("news-2026-10") }
    #expect(closed.count == 6)
    try await office.change(1) { $0.content = CleanHTML(alreadyClean: "<p>A comma, set right.</p>") }
    try await office.change(3, at: "2026-11-08T00:00:00Z") { $0.title = try #require(PlainText("Corrected")) }
    try await office.add(BuildOffice.article(7, "2026-12-02T00:00:00Z"))
    office.publication.title = try #require(PlainText("Another name"))
    office.publication.rights = PlainText("All of them")
    var renamed = try news()
    renamed.title = try #require(PlainText("Another title"))
    for folder in ["public", "elsewhere"] {
      try await office.build([renamed], into: folder)
      let files = try office.files(in: folder)
      #expect(closed.allSatisfy { files[$0.key] == $0.value }, "\(folder)")
      #expect(files["news-2026-11.atom"] != nil)
    }
  }

  @Test func aWithdrawnArticleLeavesTheArchiveAndTheArchiveItsName() async throws {
    let office = try await office()
    try await office.add(BuildOffice.article(5, "2026-12-01T00:00:00Z"))
    try await office.build(news())
    let before = try office.files()
    try await office.withdraw(3, at: "2026-12-02T00:00:00Z")
    try await office.add(BuildOffice.article(6, "2026-10-06T00:00:00Z"))
    let report = try await office.build(news())
    let followed = try follow(office, "news.atom")
    #expect(followed.documents == ["news.atom", "news-2026-11-2.atom", "news-2026-10-2.atom", "news-2026-08.atom"])
    #expect(Set(followed.titles.values) == ["Article 1", "Article 2", "Article 4", "Article 5", "Article 6"])
    #expect(report.files["news-2026-10.atom"] == .removed && report.files["news-2026-11.rss"] == .removed)
    let after = try office.files()
    #expect(after["news-2026-08.atom"] == before["news-2026-08.atom"])
    for (name, bytes) in after where name != "news.atom" {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("tag:example.edu,2026:a/3"), "\(name)")
    }
    #expect(try office.text("news.atom").contains("<at:deleted-entry ref=\"tag:example.edu,2026:a/3\""))
  }

  @Test func anArticleThatComesTooLateForItsMonthStandsInItAllTheSame() async throws {
    let office = try await office()
    try await office.build(news(formats: [.rss]))
    try await office.add(BuildOffice.article(5, "2026-09-10T00:00:00Z"))
    try await office.build(news(formats: [.rss]))
    let followed = try follow(office, "news.rss")
    #expect(followed.documents == ["news.rss", "news-2026-10-2.rss", "news-2026-09.rss", "news-2026-08.rss"])
    #expect(followed.titles.count == 5)
  }

  @Test func aCorrectionIsToldAgainAndKeptInTheArchiveOfItsMonth() async throws {
    let office = try await office()
    try await office.build(news(formats: [.atom]))
    try await office.change(2, at: "2026-11-20T00:00:00Z") { $0.title = try #require(PlainText("Corrected")) }
    let report = try await office.build(news(formats: [.atom]))
    #expect(report.changed.map(\.name) == ["feeds.opml", "news-2026-11.atom", "news.atom"])
    #expect(report.articles["news.atom"] == 2)
    #expect(try office.text("news.atom").contains("Corrected"))
    try await office.add(BuildOffice.article(5, "2026-12-05T00:00:00Z"))
    try await office.build(news(formats: [.atom]))
    #expect(try !office.text("news.atom").contains("Corrected"))
    let followed = try follow(office, "news.atom")
    #expect(followed.titles["tag:example.edu,2026:a/2"] == "Corrected")
    #expect(followed.copies["tag:example.edu,2026:a/2"] == 2)
    try await office.withdraw(2, at: "2026-12-06T00:00:00Z")
    try await office.build(news(formats: [.atom]))
    #expect(try follow(office, "news.atom").titles["tag:example.edu,2026:a/2"] == nil)
  }

  @Test func aMonthThatIsTheNewestAgainIsNotOver() async throws {
    let office = try await office()
    try await office.build(news(formats: [.atom]))
    let october = try office.text("news-2026-10.atom")
    try await office.withdraw(4, at: "2026-11-06T00:00:00Z")
    try await office.build(news(formats: [.atom]))
    #expect(try follow(office, "news.atom").documents == ["news.atom", "news-2026-08.atom"])
    #expect(try office.files()["news-2026-10.atom"] == nil)
    try await office.restore(4, at: "2026-11-07T00:00:00Z")
    try await office.build(news(formats: [.atom]))
    #expect(try follow(office, "news.atom").documents == ["news.atom", "news-2026-10-2.atom", "news-2026-08.atom"])
    #expect(try office.text("news-2026-10-2.atom") != october, "it names another November")
  }

  @Test func archivesThatAreGivenUpAndTakenUpAgainGetNewNames() async throws {
    let office = try await office()
    try await office.build(news(formats: [.atom]))
    let plain = try BuildOffice.feed("news", formats: [.atom], limit: 1)
    let report = try await office.build(plain)
    #expect(report.files["news-2026-10.atom"] == .removed && report.files["news-2026-11.atom"] == .removed)
    #expect(try !office.text("news.atom").contains("prev-archive"))
    try await office.build(news(formats: [.atom]))
    #expect(try follow(office, "news.atom").documents == ["news.atom", "news-2026-10-2.atom", "news-2026-08-2.atom"])
  }

  @Test func anotherAddressOrFormatMakesOtherArchives() async throws {
    var office = try await office()
    try await office.build(news(formats: [.atom]))
    office.publication.feedsBase = try #require(WebAddress("https://new.example/feeds/"))
    try await office.build(news(formats: [.atom]))
    #expect(try office.text("news-2026-10-2.atom").contains("href=\"https://new.example/feeds/news-2026-08-2.atom\""))
    try await office.build(news(formats: [.atom, .json]))
    #expect(try follow(office, "news.json").documents == ["news.json", "news-2026-10-3.json", "news-2026-08-3.json"])
  }

  @Test func theFeedsOfASeriesHaveArchivesOfTheirOwn() async throws {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-08-02T00:00:00Z", tags: ["Steel"]),
      BuildOffice.article(2, "2026-10-02T00:00:00Z", tags: ["Steel", "Ore"]),
      BuildOffice.article(3, "2026-11-02T00:00:00Z", tags: ["Ore"]))
    var series = try BuildOffice.feed("tag", .monthlyArchives, formats: [.atom], limit: 1)
    series.each = .tag
    try await office.build(series)
    #expect(try follow(office, "tag-steel.atom").documents == ["tag-steel.atom", "tag-steel-2026-08.atom"])
    #expect(try follow(office, "tag-ore.atom").documents == ["tag-ore.atom", "tag-ore-2026-10.atom"])
  }

  @Test func aCompleteFeedHasEverythingAndSaysSo() async throws {
    let office = try await office()
    let report = try await office.build(BuildOffice.feed("all", .complete, limit: 1))
    #expect(report.articles == ["all.rss": 4, "all.atom": 4, "all.json": 4])
    for ending in ["rss", "atom"] { #expect(try office.text("all.\(ending)").contains("<fh:complete/>"), "\(ending)") }
    #expect(report.files.keys.allSatisfy { !$0.hasPrefix("all-") })
  }

  @Test func aFeedWithoutArticlesHasNoArchives() async throws {
    let office = try BuildOffice()
    try await office.build(news())
    #expect(try follow(office, "news.atom").documents == ["news.atom"])
  }
}
