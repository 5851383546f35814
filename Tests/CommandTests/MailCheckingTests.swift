import Foundation
import TestSupport
import Testing

/// Mail from anywhere is linted, as files and by the same words as feeds.
@Suite struct MailCheckingTests {
  private static let page = """
    <html><head><title>Campus</title></head><body><h1>Campus</h1><p style="color:#bbbbbb">Pale words</p>
    <img src="http://a.example/x.webp"><p>12 Garden Street, Exampleton 12345 <a href="https://a.example/unsubscribe">Unsubscribe</a></p></body></html>
    """

  @Test func anHTMLFileIsLinted() throws {
    let folder = try TemporaryFolder(["mail.html": Self.page])
    let outcome = try Program.tidings(in: folder)("check", "mail.html")
    #expect(outcome.status == 1)
    for part in [
      "mail.html:1:1: error: <html> has no lang", "mail.html:2:1: error: ", "contrast of 1.9:1", "[WCAG 2.1 1.4.3, EN 301 549 10.1.4.3]",
      "has no alt text",
    ] {
      #expect(outcome.text.contains(part), "\(part) in \(outcome.text)")
    }
    #expect(try Program.tidings(in: folder)("check", "--as", "html", "mail.html", "--json").text.contains(#""format" : "html""#))
  }

  @Test func theReportNamesEveryCriterionAndKeepsItsOwnRules() throws {
    let folder = try TemporaryFolder(["mail.html": Self.page])
    let tidings = Program.tidings(in: folder)
    #expect(try tidings("check", "mail.html", "--report", "report.html").status == 1)
    let report = try String(contentsOf: folder.url.appending(path: "report.html"), encoding: .utf8)
    for part in ["1.4.3 Contrast (Minimum)", "10.1.4.3", "Fails", "No fault found", "2.4.2 Page Titled", "Pale words"] {
      #expect(report.contains(part), "\(part)")
    }
    // What can be told of a page that is no mail: structure, languages, contrast.
    let own = try tidings("check", "report.html", "--json").text
    for rule in ["contrast", "lang-missing", "heading-missing", "table-headers", "title-missing", "link-empty"] {
      #expect(!own.contains("\"rule\" : \"\(rule)\""), "\(rule)")
    }
    #expect(try tidings("check", "--report", "r.html", "mail.html", "report.html").status == 2)
  }

  @Test func theWholeDataOfCaniemailTellsMore() throws {
    let data = Peer.root.appending(path: "../shared/data/caniemail.json").standardized.path()
    let folder = try TemporaryFolder(["mail.html": Self.page, "bad.json": "{}"])
    let tidings = Program.tidings(in: folder)
    let own = try tidings("check", "mail.html").text
    let whole = try tidings("check", "mail.html", "--caniemail", data).text
    #expect(!own.contains("works in part in") && whole.contains("works in part in"))
    let refused = try tidings("check", "mail.html", "--caniemail", "bad.json")
    #expect(refused.status == 1 && refused.errors.contains("bad.json: it is not caniemail's list of features"))
  }

  @Test func anExportedMessageHasNoErrors() throws {
    let folder = try TemporaryFolder.ofSamplePublication()
    let tidings = Program.tidings(in: folder)
    #expect(try tidings("publish").status == 0)
    #expect(try tidings("digest", "export", "weekly").status == 0)
    let outcome = try tidings("check", "exports/weekly-1/digest.eml", "exports/weekly-1/digest.html", "exports/weekly-1/page.html")
    #expect(!outcome.text.contains("digest.eml:1:1: error"), "\(outcome.text)")
    #expect(!outcome.text.contains("digest.html:1:1: error"), "\(outcome.text)")
  }
}
