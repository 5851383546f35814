import Foundation
import Importing
import Markup
import Model
import Testing

/// What we publish, read back as somebody else would: nothing that the format can say is lost.
struct OwnFeedTests {
  @Test(arguments: ["news.rss", "news.atom", "news.json"])
  func theArticlesComeBackAsTheyWere(name: String) throws {
    let feed = try ReadFeed.ours(name)
    #expect(feed.refusals.isEmpty)
    #expect(feed.repairs.isEmpty)
    #expect(feed.articles.flatMap(\.repairs).map(\.message) == [])
    #expect(feed.articles.map(\.title.string) == ["Rare earths: <3 & \"more\" than 50 % recovered", "两个研究中心正式启动 🎓", "Bare"])
    #expect(
      feed.articles.map(\.statedID?.string) == [
        "tag:example.edu,2026-05:news/rare-earth", "tag:example.edu,2026-05:news/center", "tag:example.edu,2026-05:news/bare",
      ])
    #expect(feed.articles.map(\.externalID.string) == feed.articles.map(\.statedID?.string))
    #expect(feed.articles.map(\.published?.timeIntervalSince1970) == [1_760_000_000, 1_759_372_320, 1_700_000_000])
    #expect(feed.articles.map(\.language.string) == ["en", "zh-Hans", "en"])
    #expect(feed.articles.map(\.summary?.string) == ["A team of 12 shows how; costs < 5 €.", "面向智慧健康与先进材料。", nil])
    #expect(
      feed.articles.map(\.content.html) == [
        "<p>Magnets &amp; motors.</p><p>See <a href=\"https://www.example.edu/a?x=1&amp;y=2\">the data</a>, ]]&gt; and all.</p>",
        "<p>研究中心由两所大学共建。</p>", "<h2>Heading</h2><p>First words of the text.</p><p>Second.</p>",
      ])
  }

  @Test(arguments: ["news.rss", "news.atom", "news.json"])
  func theFirstArticleKeepsItsParts(name: String) throws {
    let article = try #require(try ReadFeed.ours(name).articles.first)
    #expect(article.url?.string == "https://www.example.edu/news/rare-earth.html?a=1&b=2")
    #expect(article.updated?.timeIntervalSince1970 == 1_760_090_000)
    #expect(article.authors.map(\.name.string) == ["Ann Lee", "李明"])
    #expect(article.image?.url.string == "https://www.example.edu/lab.jpg")
    #expect(article.attachments.map(\.url.string) == ["https://www.example.edu/talk.mp3", "https://www.example.edu/paper.pdf"])
    #expect(article.attachments.map(\.mediaType.string) == ["audio/mpeg", "application/pdf"])
    #expect(article.attachments.first?.length == 1_234_567)
    if name == "news.json" {
      // JSON Feed has no sections.
      #expect(article.tags.map(\.string) == ["Research", "rare earths", "R&D"])
    } else {
      #expect(article.section?.string == "Research")
      #expect(article.tags.map(\.string) == ["rare earths", "R&D"])
      #expect(article.image?.alt == "Two people at a furnace")
      #expect(article.image?.width == 1200)
      #expect(article.image?.length == 240_000)
    }
  }

  @Test(arguments: [("news.rss", []), ("news.atom", ["Communications Office"]), ("news.json", ["Communications Office"])])
  func anArticleWithoutAuthorsIsTheFeedsWhereTheFormatSaysSo(name: String, authors: [String]) throws {
    #expect(try ReadFeed.ours(name).articles.last?.authors.map(\.name.string) == authors)
  }

  @Test(arguments: ["hostile.rss", "hostile.atom", "hostile.json"])
  func theHostileTitleComesBackUnchanged(name: String) throws {
    let feed = try ReadFeed.ours(name)
    let article = try #require(feed.articles.first)
    #expect(article.title.string.hasPrefix("xaZ0 <>&\"']]><![CDATA[--><!--&amp;&#0;&nbsp; "))
    #expect(article.title == article.authors.first?.name)
    #expect(!article.content.html.contains("script"))
  }

  @Test(arguments: ["empty.rss", "empty.atom", "empty.json"])
  func anEmptyFeedIsNoError(name: String) throws {
    let feed = try ReadFeed.ours(name)
    #expect(feed.articles.isEmpty)
    #expect(feed.repairs.map(\.message) == ["the feed has no entries"])
  }

  @Test(arguments: ["summary.rss", "summary.atom", "summary.json"])
  func aSummaryFeedHasItsSummariesAsText(name: String) throws {
    #expect(try ReadFeed.ours(name).articles.map(\.content.html).last == "<p>First words of the text. Second.</p>")
  }
}
