import Foundation
import Model
import Publishing
import TestSupport
import Testing

@Suite struct EditionTextTests {
  private func id(_ number: Int) throws -> ArticleID { try #require(ArticleID("tag:example.edu,2026:\(number)")) }
  private func title(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  private func sample() throws -> EditionText {
    try read(
      """
      Subject: News of the week
      Preheader: And more
      [Intro]
      Hello
      == Research ==
      * One
        teaser: The first
        image: https://example.edu/1.png
        article: \(id(1))
      * Two
        article: \(id(2))
      == Campus ==
      * Three
        article: \(id(3))
      [Closing]
      [Left out]
      * Four
        article: \(id(4))
      """)
  }

  private func read(_ text: String) throws -> EditionText {
    let (read, problems) = EditionText.read(text)
    #expect(problems == [])
    return read
  }

  private func edits(_ change: (inout EditionText) -> Void) throws -> [EditionEdit] {
    let opened = try sample()
    var text = opened
    change(&text)
    return try read(text.text(about: "weekly-1")).edits(from: opened).map(\.edit)
  }

  @Test func aTextThatIsSavedAsItWasChangesNothing() throws { #expect(try edits { _ in } == []) }

  @Test func everyChangeBecomesItsEdit() throws {
    #expect(try edits { $0.subject = "Other" } == [.subject(title("Other"))])
    #expect(try edits { ($0.subject, $0.intro) = ("", "") } == [.subject(nil), .intro(nil)])
    #expect(try edits { $0.closing = "Bye\n\n# Now" } == [.closing("Bye\n\n# Now")])
    #expect(try edits { $0.sections[0].entries[0].title = "Uno" } == [.title(id(1), title("Uno"))])
    #expect(try edits { $0.sections[0].entries[0].teaser = "" } == [.teaser(id(1), nil)])
    #expect(try edits { $0.sections[0].entries[0].image = "none" } == [.picture(id(1), .hidden)])
  }

  @Test func movedLinesAreMovesAndOrders() throws {
    #expect(try edits { $0.sections[0].entries.swapAt(0, 1) } == [.order([id(2), id(1)], in: title("Research"))])
    #expect(try edits { $0.sections[1].entries = [] } == [.drop(id(3))])
    let moved = try edits { text in
      let entry = text.sections[0].entries.remove(at: 1)
      text.sections[1].entries.append(entry)
    }
    #expect(moved == (try [.move(id(2), to: title("Campus")), .order([id(3), id(2)], in: title("Campus"))]))
    let pinned = try edits { text in
      let entry = text.leftOut.remove(at: 0)
      text.sections[1].entries.insert(entry, at: 0)
    }
    #expect(pinned == (try [.move(id(4), to: title("Campus")), .order([id(4), id(3)], in: title("Campus"))]))
  }

  @Test(arguments: [
    "#! a remark", "== Research ==", "[Closing]", "\\[Closing]", "\\\\== A ==", "# Heading", "* item", "a: b", "[link]: https://a.example/",
  ])
  func freeTextMayLookLikeAnything(line: String) throws {
    #expect(try edits { $0.intro = "A\n\n\(line)\nB" } == [.intro("A\n\n\(line)\nB")])
  }

  @Test func everyMistakeIsToldWithItsLine() throws {
    let (_, problems) = EditionText.read(
      """
      Subjet: A
      == News ==
      loose words
      * One
        artcle: \(try id(1))
      * Two
        article: \(try id(2))
        image: picture.png
      * Again
        article: \(try id(2))
      == News ==
      """)
    #expect(
      problems.map { "\($0.line): \($0.message)" } == [
        "1: 'subjet' is not known here; did you mean 'subject'?",
        "3: an article starts with '* Headline', and its other lines are 'teaser: …', 'image: …' and 'article: …'",
        "5: 'artcle' is not known here; did you mean 'article'?",
        "4: this article needs the line 'article: …' that tells which one it is",
        "8: 'picture.png' is no web address; an image is https://… or none",
        "9: this article stands already on line 6; delete one of the two", "11: “News” stands twice; put its articles together",
      ])
  }

  @Test func problemsAreShownAboveTheirLinesAndNothingIsLost() throws {
    let text = "Subject: A\nSubjet: B\n* C"
    let problems = [EditionText.Problem(line: 2, message: "no"), EditionText.Problem(line: 99, message: "end")]
    let annotated = EditionText.annotated(text, with: problems)
    #expect(annotated == "Subject: A\n#! ERROR: no\nSubjet: B\n#! ERROR: end\n* C")
    #expect(EditionText.annotated(annotated, with: []) == text, "the remarks go when the text is taken again")
  }

  /// Whatever a person types, reading ends, and names a line that there is.
  @Test(arguments: 0..<300) func anyTextIsReadOrRefusedInPlace(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "== ", " ==", "* ", "article: ", "teaser: ", "image: ", "tag:a,2026:1", "[Intro]", "[Closing]", "[Left out]", "#!", "\n", "\n", "\n",
      "稀土", "\\", ":", "\u{0}", "\u{2028}", "\r\n", " ", "Subject: ",
    ]
    let text = (0..<80).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    let (read, problems) = EditionText.read(text)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    #expect(problems.allSatisfy { (1...lines).contains($0.line) })
    if problems.isEmpty {
      var again = EditionText.read(read.text(about: "")).text
      #expect(again.edits(from: read).isEmpty && read.edits(from: again).isEmpty)
      again.subject = "x"
      #expect(!again.edits(from: read).isEmpty)
    }
  }
}
