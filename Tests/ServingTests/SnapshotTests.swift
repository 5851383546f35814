import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@testable import Serving

@Suite struct SnapshotTests {
  @Test func nothingNewIsNoNews() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    for _ in 0..<40 { #expect(try await !stand.look()) }
  }

  @Test func whatAnotherProcessSavedIsBuiltAndServed() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    let before = stand.ask("/news.atom")
    try await stand.publish(4...4)
    #expect(stand.ask("/news.atom").text.contains("Rare earths 4") && !before.text.contains("Rare earths 4"))
  }

  @Test func whatAnotherProcessBuiltIsServedByWhoDoesNotBuild() async throws {
    let stand = try Newsstand(builds: false)
    try await stand.publish(1...3)
    #expect(stand.ask("/news.atom").status == 503)
    _ = try await FeedBuild(store: stand.store, publication: stand.publication, feeds: stand.feeds).run(into: stand.folder)
    #expect(try await stand.look())
    #expect(stand.ask("/news.atom").status == 200)
  }

  @Test func aScheduledArticleAppearsInItsTime() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...2)
    try await stand.publish(3...3, state: .scheduled(for: Newsstand.now.addingTimeInterval(60)))
    #expect(!stand.ask("/news.atom").text.contains("Rare earths 3"))
    try await stand.publish(4...4, state: .scheduled(for: Newsstand.now.addingTimeInterval(-1)))
    try await stand.look()
    #expect(stand.ask("/news.atom").text.contains("Rare earths 4") && !stand.ask("/news.atom").text.contains("Rare earths 3"))
  }

  @Test func whileABuildGoesOnTheOldStateIsServed() async throws {
    let stand = try Newsstand(builds: false)
    try await stand.publish(1...3)
    _ = try await FeedBuild(store: stand.store, publication: stand.publication, feeds: stand.feeds).run(into: stand.folder)
    try await stand.look()
    let lock = open(stand.folder.appending(path: ".tidings-lock").path(), O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    try Data("<half a fe".utf8).write(to: stand.folder.appending(path: "news.atom"), options: .atomic)
    #expect(try await !stand.look())
    #expect(stand.ask("/news.atom").text.contains("</feed>"))
    close(lock)
    #expect(try await stand.look())
    #expect(stand.ask("/news.atom").text == "<half a fe")
  }

  @Test func documentsThatDidNotChangeKeepTheirBytes() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    let before = stand.ask("/feed.css", [("Accept-Encoding", "gzip")])
    try await stand.publish(4...4)
    let after = stand.ask("/feed.css", [("Accept-Encoding", "gzip")])
    #expect(before["etag"] == after["etag"] && before["last-modified"] == after["last-modified"])
  }

  @Test func hubsAreToldOfEachDocumentThatChangedAndOfNoOther() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    #expect(Set(stand.news?.pings.map(\.topic.string) ?? []) == Set(["rss", "atom", "json"].map { "https://feeds.example/news.\($0)" }))
    try stand.scratch.write(Data("User-agent: *".utf8), "public/robots.txt")
    #expect(try await stand.look())
    #expect(stand.news?.pings == [] && stand.ask("/robots.txt").text == "User-agent: *")
    stand.restart()
    try await stand.look()
    #expect(stand.news?.pings == [], "a restart is no news")
  }

  @Test func largeFilesAndMediaAreSentFromTheDisk() async throws {
    let stand = try Newsstand()
    let media = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    try stand.scratch.write(Data(media), "public/media/ab/abcdef.mp3")
    try stand.scratch.write(Data(repeating: 0x20, count: PublishedFolder.largestHeld + 1), "public/large.txt")
    try await stand.publish(1...2)
    let whole = stand.ask("/media/ab/abcdef.mp3")
    #expect(whole.body == media && whole["content-type"] == "audio/mpeg" && whole["accept-ranges"] == "bytes")
    #expect(whole["cache-control"] == "public, max-age=31536000, immutable")
    let part = stand.ask("/media/ab/abcdef.mp3", [("Range", "bytes=-10"), ("If-Range", try #require(whole["etag"]))])
    #expect(part.status == 206 && part.body == Array(media.suffix(10)) && part["content-range"] == "bytes 990-999/1000")
    #expect(stand.ask("/media/ab/abcdef.mp3", [("If-None-Match", try #require(whole["etag"]))]).status == 304)
    #expect(stand.ask("/media/ab/abcdef.mp3", method: "HEAD")["content-length"] == "1000")
    #expect((stand.news?.held.bytes ?? .max) < PublishedFolder.largestHeld && stand.ask("/large.txt").status == 200)
    #expect(stand.ask("/media").status == 404 && stand.ask("/media/").status == 404)
  }

  @Test func linksAndHiddenFilesAreNotServed() async throws {
    let stand = try Newsstand()
    try stand.scratch.write(Data("secret".utf8), "secret.txt")
    try stand.scratch.write(Data("hidden".utf8), "public/.hidden.txt")
    try FileManager.default.createSymbolicLink(
      at: stand.folder.appending(path: "link.txt"), withDestinationURL: stand.scratch.url.appending(path: "secret.txt"))
    try FileManager.default.createSymbolicLink(at: stand.folder.appending(path: "folder"), withDestinationURL: stand.scratch.url)
    try await stand.publish(1...2)
    for target in ["/link.txt", "/.hidden.txt", "/folder/secret.txt", "/folder/tidings.sqlite"] {
      #expect(stand.ask(target).status == 404, "\(target)")
    }
  }

  @Test func aPageThatWasTakenBackIsGoneAndOnesElsewhereAreNotOurs() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    #expect(stand.ask("/pages/2.html").status == 404)
    try await stand.publish(2...2, state: .withdrawn(at: Newsstand.day(900), published: Newsstand.day(2)))
    let reply = stand.ask("/pages/2.html")
    #expect(reply.status == 410 && reply.text.contains("taken back") && reply["cache-control"] == "public, max-age=60")
    try await stand.publish(2...2)
    #expect(stand.ask("/pages/2.html").status == 404)
  }
}

@Suite struct RenamedFeedTests {
  private func stand(_ change: (inout FeedDefinition) throws -> Void) async throws -> Newsstand {
    let stand = try Newsstand()
    try change(&stand.feeds[0])
    stand.restart()
    try await stand.publish(1...2)
    return stand
  }

  @Test func theOldNameOfAFeedLeadsToTheNewOneInTheSameFormat() async throws {
    let stand = try await stand { $0.aliases = [try #require(Slug("old")), try #require(Slug("older"))] }
    for (old, new) in [("/old.rss", "/news.rss"), ("/old.atom", "/news.atom"), ("/older.json", "/news.json"), ("/old.html", "/news.html")] {
      let reply = stand.ask(old)
      #expect(reply.status == 301 && reply["location"] == new && reply["access-control-allow-origin"] == "*", "\(old)")
    }
    #expect(stand.ask("/old.css").status == 404 && stand.ask("/old").status == 404)
  }

  @Test func theFeedsOfASeriesMoveWithIt() async throws {
    let stand = try await stand {
      $0.each = .language
      $0.aliases = [try #require(Slug("by-language"))]
    }
    #expect(stand.ask("/news-en.atom").status == 200)
    #expect(stand.ask("/by-language-en.atom")["location"] == "/news-en.atom")
  }

  @Test func aFeedThatIsOverIsGoneAndSoAreItsArchives() async throws {
    let stand = try await stand { $0.isEnded = true }
    for target in ["/news.rss", "/news.atom", "/news.html", "/news-2026-10.atom"] { #expect(stand.ask(target).status == 410, "\(target)") }
    #expect(stand.ask("/other.atom").status == 404 && stand.ask("/news-en.atom").status == 404)
  }

  /// Articles of three months with one that is taken back from the first of them, so that two archives are issued anew.
  private func standWithOldArchives(_ change: (inout FeedDefinition) throws -> Void = { _ in }) async throws -> Newsstand {
    let stand = try await stand {
      $0.history = .monthlyArchives
      $0.limit = 1
      try change(&$0)
    }
    try await stand.publish(32...32)
    try await stand.publish(62...62)
    let before = try stand.builtNames()
    try await stand.publish(2...2, state: .withdrawn(at: Newsstand.day(900), published: Newsstand.day(2)))
    #expect(try stand.builtNames() != before)
    return stand
  }

  @Test func anArchiveThatWasIssuedAnewIsFoundUnderItsFirstName() async throws {
    let stand = try await standWithOldArchives()
    let months = [1, 32].map { CalendarMonth(Newsstand.day($0), in: stand.publication.timeZone) }
    for month in months {
      for ending in ["rss", "atom", "json"] {
        let reply = stand.ask("/news-\(month).\(ending)")
        #expect(reply.status == 301 && reply["location"] == "/news-\(month)-2.\(ending)", "\(month) \(reply)")
        #expect(stand.ask("/news-\(month)-2.\(ending)").status == 200)
        #expect(stand.ask("/news-\(month)-3.\(ending)").status == 404, "nobody knows it yet")
      }
    }
    #expect(stand.ask("/other-\(months[0]).atom").status == 404)
  }

  @Test func anArchiveOfARenamedFeedIsFoundWhateverItsNameWas() async throws {
    let stand = try await standWithOldArchives { $0.aliases = [try #require(Slug("old"))] }
    let month = CalendarMonth(Newsstand.day(1), in: stand.publication.timeZone)
    for old in ["old-\(month)", "old-\(month)-2"] {
      #expect(stand.ask("/\(old).atom")["location"] == "/news-\(month)-2.atom", "\(old)")
    }
  }
}
