import Foundation
import Importing
import Markup
import Model
import TestSupport
import Testing

/// What comes in from outside may be anything; it may cost neither the program nor much time.
@Suite struct HostileDocumentTests {
  private func problem(_ bytes: Data, named name: String = "a.html") throws -> ImportProblem? {
    let context = try ImportContext.sample()
    do {
      _ = try DocumentImporter.read(SourceDocument(name: name, bytes: bytes), in: context)
      return nil
    } catch {
      #expect(error.document == name)
      return error.problem
    }
  }

  @Test func anEmptyFileIsRefused() throws {
    #expect(try problem(Data()) == .empty)
  }

  @Test func aPictureIsRefused() throws {
    let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<200).map { UInt8($0) })
    #expect(try problem(png) == .binary)
  }

  @Test func moreThanTheLimitIsRefused() throws {
    let bytes = Data(repeating: UInt8(ascii: "a"), count: DocumentImporter.byteLimit + 1)
    #expect(try problem(bytes) == .tooLarge(bytes: bytes.count, limit: DocumentImporter.byteLimit))
  }

  @Test func anUnknownKindOfXMLIsRefused() throws {
    let found = try problem(Data(#"<?xml version="1.0"?><catalog><book/></catalog>"#.utf8), named: "a.xml")
    guard case .unsupported = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test func aPageOfMenusOnlyIsRefused() throws {
    let html = "<title>Site</title><ul>" + String(repeating: "<li><a href='/x'>Something to click on</a></li>", count: 50) + "</ul>"
    #expect(try problem(Data(html.utf8)) != nil)
  }

  @Test func anErrorSaysWhatToDo() {
    let error = ImportError(document: "news/a.html", problem: .noTitle)
    #expect(
      "\(error)"
        == "news/a.html: no title was found. Give it a title: in its front matter, in the feed, or by the selector `title:` in the rules of a source of pages."
    )
  }

  @Test(.timeLimit(.minutes(1))) func aMegabyteOnOneLineIsReadInTime() throws {
    let sentence = "The garden's seed bank, which is old, now holds one million samples, and more. "
    let long = String(repeating: sentence, count: 13_000)
    let page = "<title>A Headline of Some Length</title><h1>A Headline of Some Length</h1><p>2025-01-02</p><p>\(long)</p>"
    #expect(try article(page).content.html.utf8.count > 1_000_000)
    #expect(try article("A Headline of Some Length\n2025-01-02\n\(long)\n", named: "a.txt").content.html.utf8.count > 1_000_000)
    _ = try problem(Data("\(long)2025-01-02\(long)".utf8), named: "b.txt")
    _ = try problem(Data(String(repeating: "作者：", count: 100_000).utf8), named: "c.txt")
    _ = try problem(Data(String(repeating: "2025-", count: 50_000).utf8), named: "d.txt")
  }

  @Test(.timeLimit(.minutes(1))) func manySmallElementsAreReadInTime() throws {
    let many = String(repeating: "<p>A line, and a comma.</p><div class='share'>x</div>", count: 5_000)
    let nested =
      String(repeating: "<div>", count: 200) + "<p>Deep, deeper, deepest of all the lines.</p>" + String(repeating: "</div>", count: 200)
    let page = "<title>A Headline of Some Length</title><h1>A Headline of Some Length</h1><p>2025-01-02</p>\(many)\(nested)"
    #expect(try article(page).title.string == "A Headline of Some Length")
  }

  @Test func elementsNestedWithoutEndAreRefusedOrRead() throws {
    let html = String(repeating: "<div><span>", count: 100_000) + "text"
    _ = try problem(Data(html.utf8))
  }

  /// Cuts, doubles, swaps and spoils the fixtures at random: each is read or refused, none crashes.
  @Test func brokenPagesAreReadOrRefused() throws {
    var generator = SeededGenerator(seed: 20_251_002)
    let names = [
      "vsb-english.html", "vsb-chinese-gbk.html", "wordpress.html", "news-jsonld.html", "table-1999.html", "utf16.html",
      "chinese-export-gbk.txt", "hugo.html",
    ]
    let context = try ImportContext.sample()
    for name in names {
      let original = [UInt8](try fixture(name))
      for _ in 0..<50 {
        let bytes = Mutation.of(original, using: &generator)
        let document = SourceDocument(name: name, bytes: Data(bytes))
        do {
          let articles = try DocumentImporter.read(document, in: context).articles
          #expect(articles.allSatisfy { !$0.content.html.contains("<script") })
        } catch {
          #expect(!error.problem.reason.isEmpty)
        }
      }
    }
  }
}
