import Foundation
import Model
import Publishing
import TestSupport
import Testing

struct SourceHealthTests {
  private func concerns(_ web: WebNewsroom, _ source: SourceDefinition) async throws -> [SourceConcern.Kind] {
    try await web.health(of: source)?.concerns(of: source, at: web.room.now).map(\.kind) ?? []
  }

  @Test func aSourceIsTooQuietAfterItsOwnNumberOfDays() async throws {
    var web = try WebNewsroom()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1]))
    var source = try web.feed()
    let published = Newsroom.date("2026-11-01T00:00:00Z")
    source.quietAfterDays = 14
    web.room.now = published + 13 * 86400
    #expect(try await web.importing(source).concerns.isEmpty)
    web.room.now = published + 15 * 86400
    #expect(try await web.importing(source).concerns.map(\.kind) == [.quiet(since: published, days: 14)])
    source.quietAfterDays = nil
    #expect(try await web.importing(source).concerns.isEmpty)
    source.quietAfterDays = 14
    web.site.set("https://partner.example/feed", WebNewsroom.atom([2, 1]))
    #expect(try await web.importing(source).concerns.isEmpty, "a new article counts from when it appeared")
    #expect(try await concerns(web, source).isEmpty)
  }

  @Test func aSourceThatLostHalfItsArticlesIsAConcernForAWeek() async throws {
    var web = try WebNewsroom()
    let source = try web.feed()
    web.site.set("https://partner.example/feed", WebNewsroom.atom(Array(1...10)))
    _ = try await web.importing(source)
    web.site.set("https://partner.example/feed", WebNewsroom.atom(Array(1...5)))
    #expect(try await web.importing(source).concerns.isEmpty, "half is not less than half")
    web.site.set("https://partner.example/feed", WebNewsroom.atom(Array(1...2)))
    #expect(try await web.importing(source).concerns.map(\.kind) == [.shrunk(articles: 2, usual: 5)])
    web.room.now += 6 * 86400
    #expect(try await web.importing(source).concerns.map(\.kind) == [.shrunk(articles: 2, usual: 5)])
    web.room.now += 2 * 86400
    #expect(try await web.importing(source).concerns.isEmpty)
  }

  @Test func aSourceThatHasNothingIsAConcern() async throws {
    let web = try WebNewsroom()
    let source = try web.feed()
    web.site.set("https://partner.example/feed", WebNewsroom.atom([1, 2]))
    _ = try await web.importing(source)
    web.site.set("https://partner.example/feed", WebNewsroom.atom([]))
    #expect(try await web.importing(source).concerns.map(\.kind) == [.empty(usual: 2)])
  }

  @Test func filesHaveHealthAsWell() async throws {
    var web = try WebNewsroom()
    for number in 1...4 {
      let document = Newsroom.document(title: "Story \(number)", "id: tag:example.edu,2026:\(number)")
      try Data(document.utf8).write(to: web.room.folder.appending(path: "articles/\(number).md"))
    }
    var source = try web.room.source()
    source.quietAfterDays = 30
    #expect(try await web.importing(source).added == 4)
    for number in 1...3 { try FileManager.default.removeItem(at: web.room.folder.appending(path: "articles/\(number).md")) }
    #expect(try await web.importing(source).concerns.map(\.kind) == [.shrunk(articles: 1, usual: 4)])
    web.room.now += 40 * 86400
    #expect(try await web.importing(source).concerns.map(\.name) == ["quiet"])
    #expect(try await web.room.articles().count == 4)
  }

  @Test func aFolderThatIsNotThereIsAFailureOfItsSourceOnly() async throws {
    let web = try WebNewsroom()
    let source = try web.room.source("nothing")
    let report = try await web.importing(source)
    #expect(report.failures.map(\.source) == [source.name])
  }

  @Test func everyConcernSaysWhyAndWhatToDo() throws {
    let source = try #require(Slug("site"))
    let kinds: [SourceConcern.Kind] = [
      .quiet(since: .distantPast, days: 3), .empty(usual: 0), .empty(usual: 4), .shrunk(articles: 1, usual: 4),
      .failing(times: 1, why: "the server answers 500", lastSuccess: nil),
      .failing(times: 3, why: "the server answers 500", lastSuccess: .distantPast),
    ]
    for kind in kinds {
      let concern = SourceConcern(source: source, kind: kind)
      #expect(!concern.why { _ in "a day" }.isEmpty)
      #expect(concern.remedy.hasSuffix("."))
    }
  }
}
