import Importing
import Model
import Testing

/// Small files that keep a parser busy for minutes: each must be read or refused at once.
@Suite(.timeLimit(.minutes(1))) struct MarkdownBombTests {
  @Test(arguments: [
    Bomb("quotes", String(repeating: ">", count: 100_000) + "a\n" + String(repeating: "b\n", count: 50_000)),
    Bomb("lists", String(repeating: "- ", count: 50_000) + "a"), Bomb("brackets", String(repeating: "[", count: 100_000)),
    Bomb("images", String(repeating: "![[]()", count: 40_000)),
    Bomb(
      "table",
      String(repeating: "|a", count: 999) + "\n" + String(repeating: "|-", count: 999) + "\n" + String(repeating: "a\n", count: 20_000)),
    // Both of these the fuzzer found: more than five seconds each for 64 KiB.
    Bomb("heads of tables", String(repeating: "|---|---|\n|\n", count: 5_000)),
    Bomb("footnotes", "[^1]: Note\n\n" + String(repeating: "a note.[^1] ", count: 5_000)),
    Bomb("size", String(repeating: "words and words ", count: 40_000)),
  ])
  func tooMuchIsRefused(bomb: Bomb) {
    #expect(!ReadMarkdown.refusal("---\ntitle: T\ndate: 2026-10-02\n---\n\(bomb.body)").isEmpty)
  }

  @Test(arguments: [
    Bomb("emphasis", String(repeating: "*a_ ", count: 50_000)), Bomb("back-ticks", String(repeating: "`", count: 200_000)),
    Bomb("addresses", String(repeating: "a@b.", count: 20_000)), Bomb("tags", String(repeating: "<a b='", count: 30_000)),
    Bomb("ampersands", String(repeating: "&", count: 200_000)), Bomb("rules", String(repeating: "* * *\n", count: 20_000)),
    Bomb("items", String(repeating: "- a\n", count: 20_000)), Bomb("rules of dashes", String(repeating: "---\n", count: 20_000)),
    Bomb("a long table", "|a|b|\n|---|---|\n" + String(repeating: "|1|2|\n", count: 10_000)),
    Bomb("many tables", String(repeating: "|a|b|\n|---|---|\n|1|2|\n\n", count: 900)),
    Bomb("many footnotes", (1...900).map { "a[^\($0)] and\n\n[^\($0)]: note\n\n" }.joined()),
  ])
  func whatIsOnlyOddIsRead(bomb: Bomb) throws {
    #expect(try ReadMarkdown.front("", bomb.body).title.string == "T")
  }

  @Test func nestingBelowTheBoundIsReadAndAboveItRefused() throws {
    #expect(try ReadMarkdown.front("", String(repeating: "> ", count: 40) + "a").content.html.contains("a"))
    #expect(ReadMarkdown.refusal("# T\n" + String(repeating: "> ", count: 60) + "a").contains("line 2"))
  }

  @Test func aliasesOfAliasesInYAMLAreRefused() {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, other) in [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("f", "e")] {
      yaml += "\(name): &\(name) [*\(other), *\(other), *\(other), *\(other), *\(other), *\(other), *\(other), *\(other)]\n"
    }
    #expect(ReadMarkdown.refusal("---\n\(yaml)? *f\n: 1\n---\nText").contains("aliases"))
  }

  @Test func deepYAMLIsRefused() {
    #expect(!ReadMarkdown.refusal("---\ntags: " + String(repeating: "[", count: 30_000) + "\n---\nText").isEmpty)
  }

  @Test func longFrontMatterIsRefused() {
    #expect(ReadMarkdown.refusal("---\ntitle: " + String(repeating: "a", count: 100_000) + "\n---\nText").contains("more than the 65536"))
  }
}

/// A text to break a parser, shown by its name.
struct Bomb: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var body: String

  init(_ name: String, _ body: String) {
    testDescription = name
    self.body = body
  }
}
