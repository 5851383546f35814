import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// A newsroom whose sources are on a web without a network.
struct WebNewsroom {
  var room: Newsroom
  let site = ScriptedSite()

  init() throws {
    room = try Newsroom()
  }

  /// Imports a source as `publish` does.
  func importing(_ source: SourceDefinition, dryRun: Bool = false, anew: Bool = false) async throws -> ImportReport {
    try await work().run(source, isDryRun: dryRun, anew: anew)
  }

  func work() throws -> SourceImport {
    let web = WebFetching(site, rules: FetchRules(), clock: SkippingClock())
    return SourceImport(
      store: room.store, publication: try room.publication(), clock: .stopped(at: room.now),
      files: DocumentFiles(relativeTo: room.folder), web: web)
  }

  /// What the store knows of how a source fared.
  func health(of source: SourceDefinition) async throws -> SourceHealth? {
    try await room.store.read { try $0.health(of: source.name) }
  }

  /// A site with a list at `/list.htm`.
  func list(_ rules: ListRules = ListRules()) throws -> SourceDefinition {
    SourceDefinition(
      name: try #require(Slug("site")), kind: .pages(nil), place: .lists([try #require(WebAddress("https://uni.example/list.htm"))], rules))
  }

  func feed(olderPages: Int = 0) throws -> SourceDefinition {
    SourceDefinition(
      name: try #require(Slug("partner")), kind: .feed,
      place: .addresses([try #require(WebAddress("https://partner.example/feed"))], olderPages: olderPages))
  }

  /// Puts a list of articles on the web, and the articles.
  func publish(_ numbers: [Int], at page: String = "list.htm", next: String? = nil, withArticles: Bool = true) {
    let items = numbers.map { "<li><a href=\"/n/\($0).htm\">The story of number \($0), told at length</a> 2026-11-0\($0 % 9 + 1)</li>" }
    let pager = next.map { "<a href=\"/\($0)\">Next</a>" } ?? ""
    let html = "<html><body><ul class=\"list\">\(items.joined())</ul>\(pager)</body></html>"
    site.set("https://uni.example/\(page)", Self.answer(html))
    if withArticles { numbers.forEach { publish(article: $0) } }
  }

  func publish(article number: Int, text: String = "It was a long story, and everybody liked it very much. It had many words.") {
    let html = """
      <html lang="en"><head><title>Story \(number)</title><meta property="article:published_time" content="2026-11-0\(number % 9 + 1)"></head>
      <body><article><h1>Story \(number)</h1><p>\(text)</p><p>The end of it came as a surprise to all of them, and was told again.</p></article></body></html>
      """
    site.set("https://uni.example/n/\(number).htm", Self.answer(html))
  }

  /// A page with an entity tag that changes with its text.
  static func answer(_ body: String, type: String = "text/html; charset=utf-8") -> ScriptedSite.Answer {
    let tag = body.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) }
    return .init(headers: WebHeaders(["ETag": "\"\(tag)\"", "Content-Type": type]), body: body)
  }

  /// An Atom feed of these entries.
  static func atom(_ numbers: [Int], link: String = "") -> ScriptedSite.Answer {
    let entries = numbers.map { number in
      """
      <entry><id>tag:partner.example,2026:\(number)</id><title>Entry \(number)</title><link href="https://partner.example/\(number)"/>
      <published>2026-11-01T00:00:00Z</published><updated>2026-11-01T00:00:00Z</updated><content type="html">&lt;p&gt;Text \(number)&lt;/p&gt;</content></entry>
      """
    }
    return answer(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>P</title><id>tag:partner.example,2026:f</id>\(link)\(entries.joined())</feed>",
      type: "application/atom+xml")
  }
}

extension ScriptedSite {
  /// The paths that were asked for since the last call, and whether with conditions.
  func takePaths() -> [String] {
    takeRequests().map { $0.address.path + ($0.known == nil ? "" : " if changed") }
  }
}
