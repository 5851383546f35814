import Model
import TestSupport
import Testing

@Suite struct SearchTextTests {
  @Test func caseWidthAndEncodingAreFolded() {
    #expect(SearchText("ＡＢ Cafe\u{301}\tX").string == "ab caf\u{E9} x")
  }

  @Test func termsAreTheWordsWithoutThePunctuationAroundThem() {
    #expect(SearchText.terms(of: "“Rare-earth”, rare-earth (R&D)! 。").map(\.string) == ["rare-earth", "r&d"])
  }

  @Test func termsAreBounded() {
    #expect(SearchText.terms(of: (0..<500).map { "w\($0)" }.joined(separator: " "), limit: 10).count == 10)
  }
}

@Suite struct WordsOfCleanHTMLTests {
  @Test(arguments: [
    ("<p>a<b>b</b></p><p>c</p>", " ab  c "),
    ("1 &lt; 2 &amp;&#x4E2D;&#25991;&nbsp;x", "1 < 2 &中文 x"),
    ("a & b &unknown; &#xD800; &", "a & b &unknown; &#xD800; &"),
    (#"<img alt="a > b">x<!-- y > -->z"#, " xz"),
    ("a < b <3", "a < b <3"),
    ("<", "<"), ("<!--", ""), ("<p", " "), ("a<br/>b", "a b"),
  ]) func markupIsLeftOut(html: String, words: String) {
    #expect(CleanHTML(alreadyClean: html).words == words)
  }

  @Test func anyMarkupIsSurvived() {
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<2000 {
      let html = HostileText.random(upTo: 20, using: &generator)
      #expect(CleanHTML(alreadyClean: html).words.utf8.count <= html.utf8.count + 20)
    }
  }
}
