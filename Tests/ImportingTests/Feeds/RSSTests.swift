import Foundation
import Importing
import Markup
import Model
import Testing

struct RSSTests {
  @Test func aFeedOfABlogIsReadAsItIsMeant() throws {
    let feed = try ReadFeed.fixture("blog.rss")
    #expect(feed.refusals.isEmpty)
    #expect(feed.articles.count == 2)
    let article = try #require(feed.articles.first)
    #expect(article.externalID.string == "https://partner.example.org/?p=812")
    #expect(article.statedID == nil)
    #expect(article.url?.string == "https://partner.example.org/2025/10/magnets/")
    #expect(article.title.string == "Magnets & “motors”: what’s new")
    #expect(article.summary?.string == "A short look at magnets […]")
    #expect(article.authors.map(\.name.string) == ["Ann Lee"])
    #expect(article.tags.map(\.string) == ["Materials", "R&D"])
    #expect(article.section == nil)
    #expect(article.language.string == "en-US")
    #expect(article.published?.timeIntervalSince1970 == 1_759_372_320)
    #expect(article.image?.url.string == "https://partner.example.org/wp/magnet.jpg")
    #expect(article.image?.alt == "A magnet & a coin")
    #expect(article.attachments.map(\.url.string) == ["https://partner.example.org/wp/talk.mp3"])
    #expect(article.attachments.first?.durationInSeconds == 754)
    #expect(
      article.content.html
        == "<p>Magnets are <em>small</em>. <a href=\"https://partner.example.org/about\">About us</a></p><p><img src=\"https://partner.example.org/2025/10/magnets/a.png\" alt=\"\"></p>"
    )
  }

  @Test func rss1ItemsStandBesideTheChannel() throws {
    let feed = try ReadFeed.fixture("rdf.rss")
    #expect(feed.articles.map(\.title.string) == ["First item", "Second item"])
    #expect(feed.articles.map(\.externalID.string) == ["https://rdf.example.org/1", "https://rdf.example.org/2"])
    #expect(feed.articles[0].authors.map(\.name.string) == ["Kim"])
    #expect(feed.articles[0].published?.timeIntervalSince1970 == 1_759_372_320)
    #expect(feed.articles[0].tags.map(\.string) == ["physics"])
    #expect(feed.articles[1].content.html == "<p>Whole <b>text</b></p>")
  }

  @Test func anyPrefixWillDoForANamespace() throws {
    let feed = try ReadFeed.text(
      """
      <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>T</title><item><title>A</title><guid isPermaLink="false">1</guid><d:creator>Ann</d:creator>
      <c:encoded><![CDATA[<p>Whole]]]]><![CDATA[></p>]]></c:encoded></item></channel></rss>
      """)
    #expect(feed.articles.first?.authors.map(\.name.string) == ["Ann"])
    #expect(feed.articles.first?.content.html == "<p>Whole]]&gt;</p>")
  }

  @Test(arguments: [
    ("AT&amp;amp;T", "AT&T"), ("AT&amp;T", "AT&T"), ("a &lt; b", "a < b"), ("The &lt;div&gt; element", "The <div> element"),
    ("&lt;b&gt;Bold&lt;/b&gt; words", "Bold words"), ("It&amp;#8217;s", "It’s"), ("<![CDATA[Tom & Jerry]]>", "Tom & Jerry"),
    ("<![CDATA[5 &gt; 4]]>", "5 > 4"), ("H&lt;sub&gt;2&lt;/sub&gt;O", "H2O"), ("&lt;3 &amp; more", "<3 & more"),
  ])
  func titlesAreTextWhateverTheyWereWrittenAs(written: String, title: String) throws {
    #expect(try ReadFeed.item("<title>\(written)</title><guid>1</guid>").articles.first?.title.string == title)
  }

  @Test(arguments: [
    ("ann@example.edu (Ann Lee)", "Ann Lee", "ann@example.edu"), ("Ann Lee &lt;ann@example.edu&gt;", "Ann Lee", "ann@example.edu"),
    ("Ann Lee (ann@example.edu)", "Ann Lee", "ann@example.edu"), ("Ann Lee", "Ann Lee", nil), ("ann@example.edu", "ann", "ann@example.edu"),
    ("Ann Lee (Physics)", "Ann Lee (Physics)", nil),
  ])
  func authorsAreReadInEveryForm(written: String, name: String, email: String?) throws {
    let author = try #require(try ReadFeed.item("<title>A</title><guid>1</guid><author>\(written)</author>").articles.first?.authors.first)
    #expect(author.name.string == name)
    #expect(author.email?.description == email)
  }

  @Test func aGuidIsALinkUnlessItSaysNo() throws {
    let link = try ReadFeed.item("<title>A</title><guid>https://p.example/a</guid>").articles.first?.url
    #expect(link?.string == "https://p.example/a")
    #expect(try ReadFeed.item("<title>A</title><guid isPermaLink=\"false\">https://p.example/a</guid>").articles.first?.url == nil)
  }

  @Test func anEntryWithoutATitleIsCalledByItsFirstWords() throws {
    let note = try #require(try ReadFeed.item("<guid>1</guid><description>&lt;p&gt;Just a note.&lt;/p&gt;</description>").articles.first)
    #expect(note.title.string == "Just a note.")
    #expect(note.repairs.contains { $0.message.contains("has no title") })
  }

  @Test func anEntryOfAPictureIsCalledByWhatItShows() throws {
    let photo = try ReadFeed.item("<guid>1</guid><description>&lt;img src='a.jpg' alt='The lab'&gt;</description>").articles.first
    #expect(photo?.title.string == "The lab")
    let bare = try ReadFeed.item("<guid>1</guid><description>&lt;img src='a.jpg'&gt;</description>").articles.first
    #expect(bare?.title.string == "Partner")
  }

  @Test func aScriptIsNoPartOfATitle() throws {
    let title = try ReadFeed.item("<title>&lt;b&gt;A&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;</title><guid>1</guid>").articles.first?.title
    #expect(title?.string == "A")
  }

  @Test func theSourcesDefaultsFillWhatTheFeedLeavesOpen() throws {
    let defaults = SourceDefinition.Defaults(
      section: PlainText("Partners"), authors: [Author(name: try #require(PlainText("The partner")))],
      tags: [try #require(PlainText("guest"))])
    let bytes = Data("<rss><channel><item><title>A</title><guid>1</guid><category>guest</category></item></channel></rss>".utf8)
    let article = try #require(try ReadFeed.document(bytes, defaults: defaults).articles.first)
    #expect(article.section?.string == "Partners")
    #expect(article.authors.map(\.name.string) == ["The partner"])
    #expect(article.tags.map(\.string) == ["guest"])
  }

  @Test func relativeLinksFollowXMLBase() throws {
    let feed = try ReadFeed.text(
      "<rss version=\"2.0\" xml:base=\"https://b.example/x/\"><channel><item xml:base=\"y/\"><title>A</title><guid>1</guid><link>z</link><description>&lt;a href='w'&gt;w&lt;/a&gt;</description></item></channel></rss>"
    )
    #expect(feed.articles.first?.url?.string == "https://b.example/x/y/z")
    #expect(feed.articles.first?.content.html == "<p><a href=\"https://b.example/x/y/w\">w</a></p>")
  }

  @Test func dangerousMarkupIsTakenOutAndTold() throws {
    let article = try #require(
      try ReadFeed.item(
        "<title>A</title><guid>1</guid><description>&lt;p onclick='x()'&gt;Hi&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</description>"
      ).articles.first)
    #expect(article.content.html == "<p>Hi</p>")
    #expect(article.repairs.contains { $0.message.contains("script") })
  }
}
