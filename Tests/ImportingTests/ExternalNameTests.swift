import Foundation
import Importing
import Markup
import Model
import Testing

/// By what a document is known again (docs/decisions/0007-external-ids.md).
@Suite struct ExternalNameTests {
  private let text = "A Headline of Some Length\n2025-01-02 08:00\nA paragraph that says something about the matter at hand.\n"

  private func page(at address: String, title: String = "A Headline of Some Length") throws -> ImportedArticle {
    let html =
      "<title>\(title)</title><h1>\(title)</h1><p>2025-01-02</p><p>A paragraph that says something about the matter at hand, and at length.</p>"
    return try article(html, named: address)
  }

  @Test(
    arguments: [
      ("https://en.example.edu/info/1035/2345.htm", "1035/2345"),
      ("https://news.example.edu/en/info/1035/2345.htm", "1035/2345"),
      ("https://en.example.edu/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1035&wbnewsid=2345", "1035/2345"),
      ("https://example.org/2025/08/a-quiet-year/", "2025/08/a-quiet-year"),
      ("https://example.org/?p=77", "?p=77"),
      ("https://example.org/a.html#top", "a.html"),
    ])
  func aPageIsNamedByItsAddress(address: String, name: String) throws {
    #expect(try page(at: address).externalID.string == name)
  }

  @Test func aPageThatMovedIsKnownAgain() throws {
    let old = try page(at: "http://old.example.edu/info/1035/2345.htm")
    let new = try page(at: "https://www.example.edu/en/info/1035/2345.htm", title: "A Better Headline")
    #expect(old.externalID == new.externalID)
    #expect(old.url != new.url)
  }

  @Test func aFileGivenByHandIsNamedByDayAndTitle() throws {
    let hand = try ImportContext.sample(source: "file")
    let first = try article(text, named: "a/page.txt", in: hand)
    #expect(first.externalID.string == "2025/01/02/a-headline-of-some-length")
    #expect(first.url?.string == "https://www.example.edu/2025/01/02/a-headline-of-some-length")
    #expect(try article(text, named: "../b/copy.txt", in: hand).externalID == first.externalID)
    #expect(try article(text.replacing("Headline", with: "Story"), named: "b/page.txt", in: hand).externalID != first.externalID)
  }

  @Test func aFileOfASourceIsNamedByItsPath() throws {
    let first = try article(text, named: "2025/page.txt")
    let edited = try article(text.replacing("Headline", with: "Story"), named: "2025/page.txt")
    #expect(first.externalID.string == "2025/page.txt")
    #expect(first.externalID == edited.externalID)
  }

  @Test func aTitleInChineseMakesAnAddress() throws {
    let hand = try ImportContext.sample(source: "file")
    let article = try article("校园植树活动举行\n2025-03-12\n三月十二日，全校师生在新校区种下了三千棵树苗，为校园添上一片新绿。\n", named: "a.txt", in: hand)
    #expect(article.url?.string.hasPrefix("https://www.example.edu/2025/03/12/%E6%A0%A1") == true)
  }

  @Test func aSavedPageRemembersWhereItCameFrom() throws {
    let html = """
      <!DOCTYPE html>
      <!-- saved from url=(0046)https://en.example.edu/info/1035/2345.htm -->
      <html><body><h1>A Headline of Some Length</h1><p>2025-01-02</p><p>A paragraph that says something, <a href="../x.htm">at length</a>.</p></body></html>
      """
    let article = try article(html, named: "Saved Page.html")
    #expect(article.url?.string == "https://en.example.edu/info/1035/2345.htm")
    #expect(article.content.html.contains("https://en.example.edu/info/x.htm"))
  }

  @Test func aCanonicalLinkToTheHomePageIsNotBelieved() throws {
    let html =
      #"<link rel="canonical" href="https://example.org/"><h1>A Headline of Some Length</h1><p>2025-01-02</p><p>A paragraph that says something at length.</p>"#
    #expect(try article(html, named: "https://example.org/a/b.html").url?.string == "https://example.org/a/b.html")
  }
}
