import Foundation
import TestSupport
import Testing

/// The site of `Tests/Peers/little_site.py`, read by the real program over a real network.
@Suite struct LittleSiteTests {
  @Test func aSiteIsPublishedAndTheSecondTimeOnlyWhatChangedIsSent() throws {
    let site = try LittleSite()
    let folder = try TemporaryFolder(["tidings.yaml": site.publication(), "feeds/news.yaml": Self.feed])
    let tidings = Program.tidings(in: folder)

    let first = try tidings("publish")
    #expect(first.text.contains("27 added, 0 updated, 0 unchanged, 2 refused, from 29 documents"), "\(first.text)")
    #expect(first.text.contains("gone: http://127.0.0.1:\(site.port)/info/1035/2007.htm"))
    #expect(first.errors.contains("the server answers 500"))
    #expect(first.errors.contains("Disallow: /info/1035/2009.htm"))
    #expect(first.status == 1)
    let requests = try site.takeRequests()
    #expect(requests.count == 34, "robots.txt, 4 pages of the list, and 29 of 30 articles")
    #expect(requests.allSatisfy { !$0.isConditional })
    #expect(requests.allSatisfy { $0.agent == "Tidings/0.1.0 (+https://www.example.edu/; Example News)" })
    let feed = try String(contentsOf: folder.url.appending(path: "public/news.atom"), encoding: .utf8)
    #expect(feed.contains("学校举行第27届稀土科技创新成果交流会"), "an article in GBK")

    let second = try tidings("publish")
    #expect(
      second.text.contains("0 added, 0 updated, 27 unchanged, 2 refused, from 29 documents, 27 of them not modified since the last visit"))
    let again = try site.takeRequests()
    let unconditional = again.filter { !$0.isConditional }.map(\.path)
    #expect(
      unconditional == ["/robots.txt", "/info/1035/2008.htm", "/info/1035/2007.htm"],
      "what was never taken cannot be asked for with conditions")
    #expect(again.filter(\.isConditional).allSatisfy { $0.status == 304 })

    let doctor = try tidings("doctor")
    #expect(doctor.text.contains("1 page gone: http://127.0.0.1:\(site.port)/info/1035/2007.htm"))
  }

  @Test func addressesCanBeInspectedAndImported() throws {
    let site = try LittleSite()
    let folder = try TemporaryFolder(["tidings.yaml": site.publication(), "feeds/news.yaml": Self.feed])
    let tidings = Program.tidings(in: folder)
    let page = "http://127.0.0.1:\(site.port)/info/1035/2003.htm"
    let inspected = try tidings("inspect", page, "--json")
    #expect(inspected.status == 0)
    #expect(inspected.text.contains("\"url\":\"\(page)\"") || inspected.text.contains("\"url\": \"\(page)\""))
    #expect(inspected.text.contains("学校举行第3届"))
    #expect(try tidings("import", page).text.contains("1 added"))
    #expect(try tidings("import", page).text.contains("1 unchanged"))
    let missing = try tidings("import", "http://127.0.0.1:\(site.port)/info/1035/2007.htm")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("404"))
  }

  @Test func aFeedIsInspectedAndItsPicturesAreKept() throws {
    let site = try LittleSite()
    let folder = try TemporaryFolder([
      "tidings.yaml": site.publication(source: "{name: partner, kind: feed, url: 'http://127.0.0.1:\(site.port)/feed.xml'}")
        + "\nimages: keep\n",
      "feeds/news.yaml": Self.feed,
    ])
    let tidings = Program.tidings(in: folder)
    let inspected = try tidings("inspect", "http://127.0.0.1:\(site.port)/feed.xml", "--json")
    #expect(inspected.status == 0 && inspected.text.contains("Magnets from old motors") && inspected.text.contains("partner-1"))

    let published = try tidings("publish")
    #expect(published.text.contains("1 added"), "\(published.text)\(published.errors)")
    let complaints = published.text + published.errors
    #expect(complaints.contains("left the picture http://127.0.0.1:\(site.port)/lie.png where it is"), "\(complaints)")
    let media = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "public/media").path())
    #expect(media.count == 1 && media[0].hasSuffix(".png"))
    let feed = try String(contentsOf: folder.url.appending(path: "public/news.json"), encoding: .utf8)
    #expect(feed.contains("https://www.example.edu/feeds/media/\(media[0])"))
    #expect(feed.contains(#"width=\"1600\" height=\"800\""#), "the wide one was made as wide as pictures may be")
    #expect(feed.contains("http://127.0.0.1:\(site.port)/lie.png"))

    _ = try site.takeRequests()
    #expect(try tidings("publish").text.contains("1 unchanged"))
    let again = try site.takeRequests().map(\.path)
    #expect(again == ["/feed.xml"], "no picture is fetched twice")
  }

  @Test func aPrivateNetworkThatIsNotAllowedIsRefused() throws {
    let site = try LittleSite()
    let folder = try TemporaryFolder(["tidings.yaml": site.publication(fetch: "{pause: 0}"), "feeds/news.yaml": Self.feed])
    let tidings = Program.tidings(in: folder)
    let outcome = try tidings("publish")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("127.0.0.1 is in a private network"))
    #expect(outcome.errors.contains("allowPrivate"))
    #expect(try site.takeRequests().isEmpty)
    let typed = try tidings("import", "http://127.0.0.1:\(site.port)/xw.htm")
    #expect(typed.status == 1)
    #expect(try site.takeRequests().isEmpty)
  }

  @Test func aSiteThatIsDownDoesNotKeepTheRestBack() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": """
      title: Example News
      homePage: https://www.example.edu/
      feedsURL: https://www.example.edu/feeds/
      tagAuthority: example.edu,2026
      language: en
      timeZone: UTC
      sources:
        - {name: down, kind: feed, url: 'http://127.0.0.1:1/feed'}
        - {name: articles, kind: markdown, path: articles}
      fetch: {pause: 0, allowPrivate: 127.0.0.1}
      """,
      "articles/a.md": "---\ntitle: A\ndate: 2026-11-20\nid: tag:example.edu,2026:a\n---\nText.\n", "feeds/news.yaml": Self.feed,
    ])
    let tidings = Program.tidings(in: folder)
    let outcome = try tidings("publish", "--json")
    #expect(outcome.status == 3)
    #expect(outcome.text.contains("Connection refused"))
    #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "public/news.atom").path()))
    let doctor = try tidings("doctor")
    #expect(doctor.status == 1)
    #expect(doctor.text.contains("the last attempt failed"))
  }

  private static let feed = "title: News\ndescription: What happens.\n"
}

/// The site, which runs as long as this object lives.
private final class LittleSite {
  struct Request {
    var path: String
    var status: Int
    var isConditional: Bool
    var agent: String
  }

  let port: Int
  private let folder: TemporaryFolder
  private let peer: RunningPeer
  private var log: URL { folder.url.appending(path: "log") }

  init() throws {
    folder = try TemporaryFolder(["log": ""])
    peer = try RunningPeer("little_site.py", [folder.url.appending(path: "log").path()])
    port = try #require(Int(peer.greeting))
  }

  /// What was asked since the last call.
  func takeRequests() throws -> [Request] {
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    try Data().write(to: log)
    return try lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 3)
      try #require(parts.count == 4)
      return Request(
        path: String(parts[0]), status: try #require(Int(parts[1])), isConditional: parts[2] == "if", agent: String(parts[3]))
    }
  }

  func publication(fetch: String = "{pause: 0, allowPrivate: 127.0.0.1}", source: String? = nil) -> String {
    """
    title: Example News
    homePage: https://www.example.edu/
    feedsURL: https://www.example.edu/feeds/
    tagAuthority: example.edu,2026
    language: zh-Hans
    timeZone: Asia/Shanghai
    sources:
      - \(source ?? "{name: site, kind: pages, list: {url: 'http://127.0.0.1:\(port)/xw.htm'}}")
    fetch: \(fetch)
    """
  }
}
