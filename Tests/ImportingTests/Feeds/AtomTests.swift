import Foundation
import Importing
import Markup
import Model
import Testing

struct AtomTests {
  @Test func everyKindOfTextIsReadAsItsTypeSays() throws {
    let feed = try ReadFeed.fixture("kinds.atom")
    #expect(feed.refusals.isEmpty)
    #expect(feed.articles.map(\.title.string) == ["Plain <b> & text", "HTML & more", "XHTML title", "Elsewhere"])
    #expect(
      feed.articles.map(\.content.html) == [
        "<p>Plain &lt;text&gt;</p>",
        "<p>HTML <em>text</em> with a <a href=\"https://atom.example.org/blog/rel\">link</a></p>",
        "<p>XHTML <b>text</b> with a <a href=\"https://other.example.org/base/rel\">link</a></p>",
        "<p>What it is about</p>",
      ])
  }

  @Test func whatTheFeedSaysHoldsForItsEntries() throws {
    let feed = try ReadFeed.fixture("kinds.atom")
    #expect(feed.articles[0].authors.map(\.name.string) == ["The editors"])
    #expect(feed.articles[1].authors.map(\.name.string) == ["Ann Lee"])
    #expect(feed.articles[1].authors.first?.email?.description == "ann@example.edu")
    #expect(feed.articles.map(\.language.string) == ["en", "en", "zh-Hans", "en"])
    #expect(feed.articles[0].tags.map(\.string) == ["Energy"])
  }

  @Test func theDateOfPublicationIsThatOfTheUpdateWhenThereIsNoOther() throws {
    let feed = try ReadFeed.fixture("kinds.atom")
    #expect(feed.articles[0].published?.timeIntervalSince1970 == 1_759_372_320)
    #expect(feed.articles[1].published?.timeIntervalSince1970 == 1_759_276_800)
    #expect(feed.articles[1].updated?.timeIntervalSince1970 == 1_759_372_320)
  }

  @Test func theLinkIsThePageAndEnclosuresAreAttachments() throws {
    let article = try ReadFeed.fixture("kinds.atom").articles[1]
    #expect(article.url?.string == "https://atom.example.org/blog/html")
    #expect(article.externalID.string == "urn:uuid:2")
    #expect(article.attachments.map(\.url.string) == ["https://atom.example.org/blog/talk.mp3"])
    #expect(article.attachments.first?.title?.string == "The talk")
    #expect(article.attachments.first?.length == nil)
  }

  @Test func atom03IsReadToo() throws {
    let feed = try ReadFeed.text(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Old</title>
      <entry><title mode="escaped" type="text/html">Fish &amp;amp; chips</title><id>tag:old.example,2004:1</id>
      <link rel="alternate" type="text/html" href="http://old.example/1"/><issued>2004-05-01T10:00:00Z</issued>
      <modified>2004-05-02T10:00:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>
      """)
    let article = try #require(feed.articles.first)
    #expect(article.title.string == "Fish & chips")
    #expect(article.statedID?.string == "tag:old.example,2004:1")
    #expect(article.content.html == "<p>Text</p>")
    #expect(article.published?.timeIntervalSince1970 == 1_083_405_600)
    #expect(article.updated?.timeIntervalSince1970 == 1_083_492_000)
  }

  @Test func aPrefixForAtomItselfIsUnderstood() throws {
    let feed = try ReadFeed.text(
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>A</a:title><a:updated>2025-01-01T00:00:00Z</a:updated></a:entry></a:feed>"
    )
    #expect(feed.articles.map(\.title.string) == ["A"])
  }
}
