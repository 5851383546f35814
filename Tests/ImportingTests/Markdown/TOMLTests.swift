import Foundation
import Importing
import Markup
import Model
import Testing

/// Front matter in TOML 1.0 and in JSON.
@Suite struct TOMLTests {
  private func read(_ toml: String, _ body: String = "Text") throws -> ImportedArticle {
    try ReadMarkdown.text("+++\n\(toml)\n+++\n\(body)")
  }

  private func refusal(_ toml: String) -> String { ReadMarkdown.refusal("+++\ntitle = \"T\"\n\(toml)\n+++\nText") }

  @Test func everyKindOfValueIsRead() throws {
    let article = try read(
      #"""
      # a remark
      title = "Rare \"earths\" \u00e9 \U0001F600"   # and another
      date = 2026-10-02T10:32:00+08:00
      draft = false
      "tags" = [ 'R&D', "steel",
        # in a list
        "C:\\x", ]
      description = """
      One line \
         and its end."""
      authors = [{name = "Ann Lee", email = "ann@example.edu"}, {name = '李明'}]
      image.url = '/lab.jpg'
      image.width = 1_200
      [mail]
      title = '''Short'''
      [[attachments]]
      url = "/a.mp3"
      duration = 754
      [[attachments]]
      url = "/b.pdf"
      """#)
    #expect(article.title.string == "Rare \"earths\" é 😀")
    #expect(article.published == Date(timeIntervalSince1970: 1_790_908_320))
    #expect(article.tags.map(\.string) == ["R&D", "steel", #"C:\x"#])
    #expect(article.summary?.string == "One line and its end.")
    #expect(article.authors.map(\.name.string) == ["Ann Lee", "李明"])
    #expect(article.authors.first?.email?.description == "ann@example.edu")
    #expect(article.image?.url.string == "https://www.example.edu/lab.jpg")
    #expect(article.image?.width == 1200)
    #expect(article.mail.shortTitle?.string == "Short")
    #expect(article.attachments.map(\.durationInSeconds) == [754, nil])
    #expect(article.repairTexts == [])
  }

  @Test(arguments: [
    ("date = 2026-10-02", 1_790_870_400.0), ("date = 2026-10-02 10:32:00", 1_790_908_320), ("date = 2026-10-02T02:32:00Z", 1_790_908_320),
    ("date = 2026-10-02T02:32:00.123456Z", 1_790_908_320), ("date = \"2026-10-02 10:32\"", 1_790_908_320),
  ])
  func datesAreReadInEveryForm(toml: String, seconds: Double) throws {
    #expect(try read("title = 'T'\n\(toml)").published == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    ("author Ann", "line 3: the front matter is not well-formed TOML: the key author has no ="),
    ("author = Ann", "line 3: the front matter is not well-formed TOML: a value is missing, or it is a text without quotes"),
    ("a = \"b", "line 3: the front matter is not well-formed TOML: a text has no closing quote"),
    ("a = '''b\n\n", "a text has no closing quotes"), ("a = [1, 2", "a list has no closing bracket"), ("a = [1 2]", "line 3"),
    ("a = {b = 1", "a table has no closing brace"), ("a = \"\\q\"", "a backslash that means nothing"),
    ("a = \"\\uD800\"", "a number of a character that there is not"), ("[a", "a table's name has no closing bracket"),
    ("title = 'U'", "line 3: the key title stands in the front matter twice"),
    ("a.b = 1\na = 2", "line 4: the key a stands in the front matter twice"), ("a = 1\n[a]", "line 4: the key a stands"),
    ("a = 1 b = 2", "line 3"), ("= 1", "a key was expected"), ("date = 2026-13-45", "line 3: date is no date that can be read"),
  ])
  func whatIsNoTOMLIsRefusedWithItsLine(toml: String, reason: String) {
    #expect(refusal(toml).contains(reason), "\(refusal(toml))")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a = " + String(repeating: "[", count: 30_000), "a = " + String(repeating: "{a=", count: 15_000),
      String(repeating: "a.", count: 20_000) + "a = 1", "[" + String(repeating: "a.", count: 20_000) + "a]",
      String(repeating: "[[a]]\n", count: 10_000) + "x = [",
      (0..<8000).map { "k\($0) = \(["1", "'", "\"\\"][$0 % 3])" }.joined(separator: "\n"),
      "a = \"" + String(repeating: "\\   ", count: 15_000), String(repeating: "a", count: 70_000),
    ])
  func whatIsMeantToBreakAParserIsRefused(toml: String) {
    #expect(!refusal(toml).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func manyKeysAndTablesAreRead() throws {
    let tables = (0..<3000).map { "[[x.y]]\na = \($0)" }.joined(separator: "\n")
    #expect(try read("title = 'T'\n\(tables)").title.string == "T")
  }

  @Test func anObjectOfJSONIsFrontMatter() throws {
    let article = try ReadMarkdown.text(
      """
      {
        "title": "Rare {earths}",
        "date": "2026-10-02T10:32:00+08:00",
        "tags": ["a", "b"], "draft": false, "image": {"url": "/a.png", "alt": ""}
      }

      Text with a { brace }.
      """)
    #expect(article.title.string == "Rare {earths}")
    #expect(article.tags.map(\.string) == ["a", "b"])
    #expect(article.image?.alt == "")
    #expect(article.content.html == "<p>Text with a { brace }.</p>")
    #expect(ReadMarkdown.refusal("{\"title\": \"T\",\n\"date\": \"soon\"}\nText").contains("line 2: date is no date"))
    #expect(try ReadMarkdown.text("# T\n\n{: .x}\n").title.string == "T")
  }
}
