import Foundation
import Markup
import TestSupport
import Testing

@Suite struct HTMLSourceTests {
  /// The place of each element, by its name, in the order of the tree.
  private func places(_ html: String) throws -> [String] {
    let source = try HTMLSource.read(html)
    let elements = [source.document.root].compactMap(\.self) + (source.document.root?.descendants ?? [])
    return elements.map { "\($0.name) \(source.position(of: $0)?.description ?? "-")" }
  }

  @Test(arguments: [
    ("<html><head></head><body><p>x</p><a>y</a></body></html>", "html 1:1, head 1:7, body 1:20, p 1:26, a 1:34"),
    ("<p>x</p>\r\n\t<h1>y</h1><img>", "html -, body -, p 1:1, h1 2:2, img 2:12"),
    ("<p>校园里的花园 &amp; é</p><b>x</b>", "html -, body -, p 1:1, b 1:22"),
    ("<p\n class=x\n>a</p><i\r\n>b</i>", "html -, body -, p 1:1, i 3:7"),
    ("x<table><tr><td>y</table>", "html -, body -, table 1:2, tr 1:9, td 1:13"),
    ("\u{0}<!doctype html><!-- <p> --><STYLE>p>b{}</STYLE><P>x<P>y", "html -, head -, style 1:29, body -, p 1:49, p 1:53"),
    ("<title>a<b></title><h1>x</h1>", "html -, head -, title 1:1, body -, h1 1:20"),
    ("<p>a<a href=x>b<a href=y>c</p><b <i>d", "html -, body -, p 1:1, a 1:5, a 1:16, b 1:31"),
  ])
  func aTagIsFoundWhereItIsWritten(html: String, expected: String) throws {
    #expect(try places(html).joined(separator: ", ") == expected)
  }

  @Test(arguments: ["DigestsTests/Golden/mixed.html", "MJMLTests/Golden/dark.html", "MJMLTests/Golden/weekly.html"])
  func everyTagOfAPageOnOneLineIsFound(path: String) throws {
    let page = try String(contentsOf: Peer.root.appending(path: "Tests/\(path)"), encoding: .utf8).replacing("\n", with: "")
    let source = try HTMLSource.read(page)
    let root = try #require(source.document.root)
    let scalars = Array(page.unicodeScalars)
    var last = 0
    for element in [root] + root.descendants {
      let position = try #require(source.position(of: element), "<\(element.name)>")
      #expect(position.line == 1 && position.column > last)
      last = position.column
      let tag = String(String.UnicodeScalarView(scalars[(last - 1)...].prefix(element.name.count + 1)))
      #expect(tag.lowercased() == "<\(element.name)")
    }
  }

  /// Whatever becomes of a page, a place that is given is that of a tag of this name, and no tag is given twice.
  @Test func aPlaceIsNeverThatOfAnotherTag() throws {
    let pieces = [
      "<p>", "</p>", "<a href='x>'>", "</a>", "<h1>", "<table>", "<tr>", "<td>", "</table>", "<body>", "<head>", "<html lang=en>", "<li>",
      "<b ", "<style>a>b{}</style>", "<!--", "-->", "<![CDATA[", "]]>", "<![if mso]>", "<title>", "</title>", "字", "é\r\n", "\t", "&lt;b>",
      "<img>", "<br/>", "<select><option>", "<form>", "<svg><path/>", "\u{0}", "\"", "<option>", "<frameset>", "<nobr>", "<wbr>",
    ]
    var generator = SeededGenerator(seed: 20_261_201)
    for _ in 0..<2_000 {
      let page = "x" + (0..<Int.random(in: 1...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let source = try HTMLSource.read(page)
      let lines = page.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      var seen: Set<SourcePosition> = []
      for element in source.document.root?.descendants ?? [] {
        guard let position = source.position(of: element) else { continue }
        let rest = String(String.UnicodeScalarView(lines[position.line - 1].dropFirst(position.column - 1)))
        #expect(rest.hasPrefix("<\(element.name)") && seen.insert(position).inserted, "\(page)")
      }
    }
  }
}
