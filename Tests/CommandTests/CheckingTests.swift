import Foundation
import TestSupport
import Testing

/// `tidings check` as a person and a program use it.
@Suite struct CheckingTests {
  private static let right = """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0"><head><title>Feeds</title></head><body>
    <outline type="rss" text="News" title="News" xmlUrl="https://www.example.edu/news.rss"/></body></opml>

    """

  @Test func aRightDocumentEndsWell() throws {
    let folder = try TemporaryFolder(["feeds.opml": Self.right])
    let outcome = try Program.tidings(in: folder)("check", "feeds.opml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text == "feeds.opml: nothing to mend in this OPML\n1 document: 0 errors, 0 warnings, 0 hints\n")
  }

  @Test func anErrorIsToldWithPlaceSectionAndRemedy() throws {
    let folder = try TemporaryFolder(["a/feeds.opml": Self.right.replacing("text=\"News\" ", with: ""), "a/b.txt": "x"])
    let outcome = try Program.tidings(in: folder)("check", "a")
    #expect(outcome.status == 1)
    #expect(
      outcome.text == """
        a/feeds.opml:3:1: error: <outline>: an outline has no text [OPML 2.0, <outline>]
            Give it text="…", which is what people see.
        1 document: 1 error, 0 warnings, 0 hints

        """)
  }

  @Test func warningsCountWhenItIsStrict() throws {
    let folder = try TemporaryFolder(["feeds.opml": Self.right.replacing("type=\"rss\" ", with: "")])
    #expect(try Program.tidings(in: folder)("check", "feeds.opml").status == 0)
    #expect(try Program.tidings(in: folder)("check", "--strict", "feeds.opml").status == 1)
  }

  @Test func aProgramReadsJSON() throws {
    let folder = try TemporaryFolder(["feeds.opml": Self.right.replacing("version=\"2.0\"", with: "")])
    let outcome = try Program.tidings(in: folder)("check", "--json", "feeds.opml")
    #expect(outcome.status == 1)
    let read = try JSONDecoder().decode(Read.self, from: outcome.output)
    #expect(read.errors == 1 && read.documents.map(\.name) == ["feeds.opml"])
    #expect(read.documents[0].findings.map(\.rule) == ["opml-version"])
    #expect(read.documents[0].findings[0].line == 2 && read.documents[0].format == "opml")
  }

  private struct Read: Decodable {
    var errors: Int
    var documents: [Document]

    struct Document: Decodable {
      var name: String
      var format: String
      var findings: [Finding]
    }

    struct Finding: Decodable {
      var rule: String
      var line: Int
    }
  }

  @Test func whatCannotBeCheckedIsSaid() throws {
    let folder = try TemporaryFolder(["mail.eml": "Subject: x\n\nx", "feeds.opml": Self.right, "empty/": ""])
    let mail = try Program.tidings(in: folder)("check", "mail.eml", "feeds.opml")
    #expect(mail.status == 1 && mail.errors.contains("mail.eml: no part of the message is HTML"))
    #expect(mail.text.contains("feeds.opml: nothing to mend"))
    #expect(try Program.tidings(in: folder)("check", "missing.rss").status == 1)
    #expect(try Program.tidings(in: folder)("check", "empty").status == 1)
    #expect(try Program.tidings(in: folder)("check").status == 2)
    #expect(try Program.tidings(in: folder)("check", "--self", "news", "feeds.opml").status == 2)
    #expect(try Program.tidings(in: folder)("check", "--as", "rss", "feeds.opml").status == 1)
  }
}
