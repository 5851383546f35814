import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ServeTests {
  @Test func whatAnotherProcessPublishesIsServedSoonAfter() throws {
    let serving = try ServingPublication()
    #expect(try serving.text("news.atom").contains("Article 3"))
    try ServingPublication.write(article: 4, in: serving.folder)
    #expect(try serving.tidings("publish", "--quiet").status == 0)
    #expect(try ServingPublication.waits { try serving.text("news.atom").contains("Article 4") })
    #expect(serving.stop() == 0)
  }

  @Test func anImportAloneIsBuiltByTheServer() throws {
    let serving = try ServingPublication()
    try ServingPublication.write(article: 5, in: serving.folder)
    #expect(try serving.tidings("import", "--quiet").status == 0)
    #expect(try ServingPublication.waits { try serving.text("news.json").contains("Article 5") })
    #expect(try serving.head("news.json").contains("200 OK"))
    #expect(serving.stop(SIGINT) == 0)
  }

  @Test func newsboatIsToldOfWhatIsNewAndKeepsWhatItHad() throws {
    let serving = try ServingPublication(articles: 5)
    for name in ["news.atom", "news.rss"] {
      let home = try TemporaryFolder()
      func visit() throws -> [String] {
        let outcome = try Peer.python("newsboat_visit.py", [home.url.path(), "\(serving.base)\(name)"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode([Shown].self, from: outcome.output).map(\.title)
      }
      let first = try visit()
      #expect(first.contains("Article 5") && first.contains("Article 1"))
      // newsboat keeps the tag with the feed's title, which it has not written down yet at the first visit: the second is like the first.
      #expect(try visit() == first)
      #expect(try visit() == first)
      let number = name == "news.atom" ? 6 : 7
      try ServingPublication.write(article: number, in: serving.folder)
      #expect(try serving.tidings("publish", "--quiet").status == 0)
      #expect(try ServingPublication.waits { try serving.text("\(name)?look").contains("Article \(number)") })
      let merged = try visit()
      #expect(Set(merged) == Set(first + ["Article \(number)"]) && merged.count == first.count + 1)
      #expect(try visit() == merged)
      #expect(try ServingPublication.waits { try serving.logged(name).count == 5 })
      #expect(try serving.logged(name) == ["200", "200", "304", "226", "304"], "\(name)")
    }
    #expect(serving.stop() == 0)
  }

  private struct Shown: Decodable {
    var title: String
  }

  @Test func aHubIsToldOfEachDocumentOnceItIsServed() throws {
    let scratch = try TemporaryFolder()
    let (port, told) = (try scratch.write(Data(), "port"), scratch.url.appending(path: "told"))
    let hub = try Program("python3").start(
      [Peer.root.appending(path: "Tests/Peers/hub.py").path(), told.path()], output: FileHandle(forWritingTo: port), errors: .nullDevice)
    defer { kill(hub.processIdentifier, SIGKILL) }
    #expect(try ServingPublication.waits { try String(contentsOf: port, encoding: .utf8).hasSuffix("\n") })
    let number = try String(contentsOf: port, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    let serving = try ServingPublication(hub: "http://127.0.0.1:\(number)/")
    let form = "application/x-www-form-urlencoded publish"
    let expected = ["atom", "json", "rss"].map { "\(form) https://www.example.org/feeds/news.\($0)" }
    let isTold = try ServingPublication.waits {
      guard FileManager.default.fileExists(atPath: told.path()) else { return false }
      return Set(try String(contentsOf: told, encoding: .utf8).split(separator: "\n").map(String.init)) == Set(expected)
    }
    #expect(isTold)
    #expect(
      try serving.head("news.atom").contains("Link: <http://127.0.0.1:\(number)/>; rel=\"hub\", <https://www.example.org/feeds/news.atom>"))
    #expect(serving.stop() == 0)
  }

  @Test func readersAreCountedAndTheCountsAreThereAfterwards() throws {
    let serving = try ServingPublication()
    for agent in ["Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers)", "newsboat/2.21", "newsboat/2.21"] {
      #expect(try Program("curl")("-s", "-o", "/dev/null", "-A", agent, "\(serving.base)news.atom").status == 0)
    }
    #expect(serving.stop() == 0)
    let shown = try serving.tidings("feeds", "stats").text
    #expect(shown.contains("2026-11-23") && shown.contains("news.atom: 43  (Feedly 42, on their own 1)"), "\(shown)")
    let counts = try JSONDecoder().decode(Stats.self, from: try serving.tidings("feeds", "stats", "--json").output)
    #expect(counts.readers.map(\.readers).sorted() == [1, 42])
  }

  private struct Stats: Decodable {
    var readers: [Readers]
    struct Readers: Decodable {
      var readers: Int
    }
  }

  @Test func theLogIsOpenedAnewOnHangUp() throws {
    let serving = try ServingPublication()
    let log = serving.folder.url.appending(path: "access.log")
    _ = try serving.text("one")
    #expect(try ServingPublication.waits { try String(contentsOf: log, encoding: .utf8).contains("GET /feeds/one ") })
    try FileManager.default.moveItem(at: log, to: serving.folder.url.appending(path: "access.log.1"))
    kill(serving.process.processIdentifier, SIGHUP)
    #expect(ServingPublication.waits { FileManager.default.fileExists(atPath: log.path()) })
    _ = try serving.text("two")
    #expect(try ServingPublication.waits { try String(contentsOf: log, encoding: .utf8).contains("GET /feeds/two ") })
    #expect(serving.process.isRunning && serving.stop() == 0)
  }

  @Test func theServerDraftsWhatIsDueByTheRulesAsTheyStandNow() throws {
    let serving = try ServingPublication { _, folder in
      let templates = folder.url.appending(path: "templates")
      try FileManager.default.copyItem(at: templates.appending(path: "weekly"), to: templates.appending(path: "tuesday"))
    }
    #expect(try ServingPublication.waits { try serving.said.contains("Drafted  tuesday-1") })
    #expect(try serving.tidings("digest", "list").text.contains("tuesday-1"))
    #expect(serving.stop() == 0)
  }

  @Test func theServerNoticesThatAnApprovedEditionIsNoLongerWhatWasApproved() throws {
    let serving = try ServingPublication { tidings, folder in
      #expect(try tidings("digest", "submit", "weekly-1").status == 0)
      #expect(try tidings("digest", "approve", "weekly-1").status == 0)
      try ServingPublication.write(article: 2, in: folder, title: "Another title of")
      #expect(try tidings("import", "--quiet").status == 0)
    }
    #expect(try ServingPublication.waits { try serving.said.contains("weekly-1: its approval fell") })
    #expect(try serving.said.contains("Another title of 2"))
    #expect(serving.stop() == 0)
  }

  @Test func aPortThatIsTakenIsSaid() throws {
    let serving = try ServingPublication()
    let port = try #require(serving.base.firstMatch(of: /:(\d+)\//)).1
    let outcome = try serving.tidings("serve", "--port", String(port))
    #expect(outcome.status == 3 && outcome.errors.contains("127.0.0.1:\(port)") && outcome.errors.contains("in use"), "\(outcome.errors)")
    #expect(try serving.tidings("serve", "--port", "70000").status == 2)
    #expect(serving.stop() == 0)
  }
}
