import Findings
import Feeds
import Foundation
import TestSupport
import Testing

/// What is right is not called wrong.
@Suite struct RightDocumentTests {
  @Test(arguments: [Specimen.rss(), Specimen.atom(), Specimen.json(), Specimen.opml(), FaultyRDF.right])
  func theSpecimensHaveNoFault(document: String) {
    let report = DocumentCheck.run(Data(document.utf8))
    #expect(report.findings.isEmpty, "\(report.findings.map(FaultTests.shown).joined(separator: "\n"))")
  }

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: golden.path()).filter(isFeed).sorted())
  func whatWeWriteHasNoErrorAndNoWarning(name: String) throws {
    let address = try FeedSamples.web("https://www.example.edu/feeds/news.\(URL(filePath: name).pathExtension)")
    // An archive is served under its month, which its name here does not tell.
    let isArchive = name.hasPrefix("archive")
    let options = CheckOptions(format: CheckedFormat(rawValue: URL(filePath: name).pathExtension), address: isArchive ? nil : address)
    let report = DocumentCheck.run(try Data(contentsOf: Self.golden.appending(path: name)), options)
    let faults = report.findings.filter { $0.severity != .hint && !(name.hasPrefix("hostile") && Self.onPurpose.contains($0.rule)) }
    #expect(faults.isEmpty, "\(faults.map(FaultTests.shown).joined(separator: "\n"))")
  }

  /// The hostile article has markup and references in its title, as text.
  private static let onPurpose: Set<String> = [
    "escaped-twice", "markup-in-plain-text", "invisible-character", "control-character", "html-markup", "html-unknown-element",
  ]

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden").standardized

  private static func isFeed(_ name: String) -> Bool {
    ["rss", "atom", "json", "opml"].contains(URL(filePath: name).pathExtension)
  }

  @Test(arguments: [
    "Sat, 02 May 2026 10:00:00 GMT", "02 May 2026 10:00:00 +0000", "Sat, 2 May 2026 10:00:00 EST", "Thu, 29 Feb 2024 23:59:60 -0330",
  ])
  func datesOfRFC822(date: String) {
    #expect(DocumentCheck.run(Data(Specimen.rss("<pubDate>\(date)</pubDate>").utf8)).findings.isEmpty)
  }

  @Test(arguments: ["2026-05-02T10:00:00Z", "2026-05-02T10:00:00.123+08:00", "2024-02-29T00:00:00-11:30"])
  func datesOfRFC3339(date: String) {
    let document = Specimen.json("\"date_published\": \"\(date)\"")
    #expect(DocumentCheck.run(Data(document.utf8)).findings.isEmpty)
  }

  @Test(arguments: [
    "https://example.edu", "https://example.edu:8080/a%20b?c=d&#x26;e=f#g", "http://[::1]/", "mailto:a@example.edu", "https://xn--fiqs8s/",
  ])
  func linksOfRSS(link: String) {
    #expect(DocumentCheck.run(Data(Specimen.rss(itemLink: "<link>\(link)</link>").utf8)).findings.isEmpty)
  }

  @Test(arguments: ["tag:example.edu,2026-05:a/b", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "https://example.edu/新闻", "doi:10.1/2"])
  func idsOfAtom(id: String) {
    #expect(DocumentCheck.run(Data(Specimen.atom(entryID: "<id>\(id)</id>").utf8)).findings.isEmpty)
  }

  @Test(arguments: ["a < b and c > d", "I <3 RSS", "AT&T", "if (a<b) { b>c }", "Q&A; more"])
  func textThatOnlyLooksLikeMarkup(title: String) {
    let escaped = title.replacing("&", with: "&#x26;").replacing("<", with: "&#x3C;")
    let report = DocumentCheck.run(Data(Specimen.rss(itemTitle: "<title>\(escaped)</title>").utf8))
    #expect(report.findings.isEmpty, "\(report.findings.map(FaultTests.shown).joined(separator: "\n"))")
  }

  @Test func theHTMLThatArticlesAreMadeOf() {
    let html = """
      <h2>A</h2><p>One<br>two &amp; <em>three</em> <a href="https://example.edu/?a=1&amp;b=2">four</a><p>five
      <ul><li>a<li>b</ul><table><tr><td>1<td>2</table><figure><img src="https://example.edu/a.jpg" alt="A" width=10>
      <figcaption>c</figcaption></figure><blockquote><p>q</p></blockquote><details><summary>s</summary>t</details>
      <video controls src="https://example.edu/a.mp4"></video><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>
      """
    let report = DocumentCheck.run(Data(Specimen.rss("<description><![CDATA[\(html)]]></description>").utf8))
    #expect(report.findings.isEmpty, "\(report.findings.map(FaultTests.shown).joined(separator: "\n"))")
  }
}
