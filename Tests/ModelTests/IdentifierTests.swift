import Model
import TestSupport
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("HTTPS://Example.edu/a b", "https://example.edu/a%20b"), ("http://例子.中国/新闻", nil),
    ("https://example.edu/新闻", "https://example.edu/%E6%96%B0%E9%97%BB"),
    ("ftp://example.edu/", nil), ("javascript:alert(1)", nil), ("/relative", nil), ("", nil), ("https://", nil),
    ("https://example.edu/a\nb", nil), ("  https://example.edu/  ", "https://example.edu/"),
    ("https://example.edu/a\"b", "https://example.edu/a%22b"),
  ])
  func aWebAddressIsAbsoluteAndASCII(raw: String, expected: String?) {
    let address = WebAddress(raw)
    if let expected {
      #expect(address?.string.lowercased() == expected.lowercased())
    } else if let address {
      #expect(address.string.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "an address that is taken at all is ASCII: \(address)")
      #expect(raw.hasPrefix("http"))
    }
  }

  @Test func anyTextIsEitherNoAddressOrSafeInEveryAttribute() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      guard let address = WebAddress("https://a.example/" + HostileText.random(upTo: 8, using: &generator)) else { continue }
      #expect(address.string.utf8.allSatisfy { (0x21...0x7E).contains($0) && !#"<>"\^`{|}"#.utf8.contains($0) })
      #expect(WebAddress(address.string) == address, "reading an address back changes nothing")
    }
  }

  @Test(arguments: [
    ("b.html", "https://a.example/news/b.html"), ("/x", "https://a.example/x"), ("../y", "https://a.example/y"),
    ("//cdn.example/i.png", "https://cdn.example/i.png"), ("?p=2", "https://a.example/news/a.html?p=2"),
    ("图.png", "https://a.example/news/%E5%9B%BE.png"),
  ])
  func aReferenceIsResolvedAsBrowsersDo(reference: String, expected: String) throws {
    let base = try #require(WebAddress("https://a.example/news/a.html"))
    #expect(base.resolving(reference)?.string == expected)
  }

  @Test(arguments: ["mailto:a@b.example", "javascript:alert(1)", "data:text/html,x"]) func aReferenceOutOfTheWebIsNoWebAddress(
    reference: String
  ) throws {
    #expect(try #require(WebAddress("https://a.example/")).resolving(reference) == nil)
  }

  @Test(arguments: [
    ("a@b.example", true), ("first.last+tag@mail.example.edu", true), ("张三@例子.cn", true), ("a@☃.example", false), ("张三@example.cn", true),
    ("a@b", false),
    ("a b@c.example", false), ("a@b.example\r\nBcc: x@y.example", false), ("@b.example", false), ("a@", false), ("a..b@c.example", false),
    (".a@c.example", false), ("a@-c.example", false), ("a@c.example,b@d.example", false), ("<a@b.example>", false),
    ("\"a\"@b.example", false),
  ])
  func anEmailAddressIsOnePlainAddress(raw: String, isOne: Bool) {
    #expect((EmailAddress(raw) != nil) == isOne)
  }

  @Test func anEmailAddressKeepsTheLocalPartAndLowersTheDomain() {
    #expect(EmailAddress("Some.One@Example.EDU")?.description == "Some.One@example.edu")
  }

  @Test(arguments: [("EN", "en"), ("zh-hans", "zh-Hans"), ("pt-br", "pt-BR"), ("zh-hans-cn", "zh-Hans-CN")])
  func aLanguageTagIsWrittenAsTheStandardRecommends(raw: String, expected: String) {
    #expect(LanguageTag(raw)?.string == expected)
  }

  @Test(arguments: [
    ("ar", true), ("ckb", true), ("he-IL", true), ("ku-Arab", true), ("az-Arab-IR", true), ("ku", false), ("ar-Latn", false),
    ("uz-Latn", false), ("en", false), ("zh-Hans", false), ("sl-1994", false),
  ]) func aLanguageRunsAsItsScriptDoes(tag: String, isRightToLeft: Bool) {
    #expect(LanguageTag(tag)?.isRightToLeft == isRightToLeft)
  }

  @Test(arguments: ["", "e", "en_US", "english language", "en-", "zh-toolongsubtag", "\"en\""]) func aMalformedLanguageTagIsNone(
    raw: String
  ) {
    #expect(LanguageTag(raw) == nil)
  }

  @Test func aLanguageAnswersTheWishForItsParent() throws {
    let (zh, hans) = (try #require(LanguageTag("zh")), try #require(LanguageTag("zh-Hans")))
    #expect(hans.matches(zh) && zh.matches(zh) && !zh.matches(hans))
    #expect(try !#require(LanguageTag("zhx")).matches(zh))
  }

  @Test(arguments: ["a", "news-2026", "a.b_c", "0"]) func aSlugIsSafeAsFileName(raw: String) {
    #expect(Slug(raw)?.string == raw)
  }

  @Test(arguments: ["", "-a", ".hidden", "..", "a/b", "A", "a b", "新闻", String(repeating: "a", count: 101)])
  func whatIsUnsafeAsFileNameIsNoSlug(raw: String) {
    #expect(Slug(raw) == nil)
  }

  @Test func anArticleIDIsATagURIAndEncodesWhatItMust() throws {
    let authority = try #require(TagAuthority("Example.edu,2026"))
    let id = try #require(ArticleID(authority: authority, specific: "articles/2026/稀土 news"))
    #expect(id.string == "tag:example.edu,2026:articles/2026/%E7%A8%80%E5%9C%9F%20news")
    #expect(ArticleID(id.string) == id)
  }

  @Test(arguments: [
    "", "tag:", "tag:example.edu:x", "tag:example.edu,2026:", "tag:example.edu,26:x", "tag:example.edu,2026:a b",
    "tag:example.edu,2026-13:a", "tag:example.edu,2026:a#b", "urn:", "urn:uuid", "urn:uuid: 1", "https:", "https://", "https:///a",
    "https://example.edu/a b", "https://example.edu/新闻", "12", "post-12", "javascript:alert(1)", "mailto:a@example.edu",
    "https://example.edu/\(String(repeating: "a", count: 512))",
  ])
  func whatIsNoPermanentURIIsNoArticleID(raw: String) {
    #expect(ArticleID(raw) == nil)
  }

  @Test(arguments: ["https://old.example.edu/?p=12", "http://old.example.edu/a#b", "urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6"])
  func anIDFromElsewhereIsKeptAsItIs(raw: String) throws {
    let id = try #require(ArticleID(raw))
    #expect(id.string == raw && !id.isTag)
  }

  @Test(arguments: [
    ("Image/JPEG; q=1", "image/jpeg"), ("text/html;charset=utf-8", "text/html"), ("application/rss+xml", "application/rss+xml"),
  ])
  func aMediaTypeIsLowerCaseWithoutParameters(raw: String, expected: String) {
    #expect(MediaType(raw)?.string == expected)
  }

  @Test(arguments: ["", "image", "image/", "/jpeg", "a/b/c", "image/jp eg\r\nx"]) func aMalformedMediaTypeIsNone(raw: String) {
    #expect(MediaType(raw) == nil || MediaType(raw)?.string.contains(where: \.isWhitespace) == false)
  }

  @Test(arguments: [("#FFF", "#ffffff"), ("#0b4F8a", "#0b4f8a")]) func aColourIsSixDigits(raw: String, expected: String) {
    #expect(HexColor(raw)?.string == expected)
  }

  @Test(arguments: ["red", "#12", "#12345g", "#fff;background:url(x)", "fff", "#"]) func whatIsNoColourIsRefused(raw: String) {
    #expect(HexColor(raw) == nil)
  }

  @Test(arguments: [("weekly-12", true), ("weekly-0", false), ("weekly", false), ("weekly-", false), ("staff-news-3", true), ("-3", false)])
  func anEditionIsNamedByNewsletterAndNumber(raw: String, isOne: Bool) {
    #expect((EditionID(raw)?.description == raw) == isOne)
  }
}
