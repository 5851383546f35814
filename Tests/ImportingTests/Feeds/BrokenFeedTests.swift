import Foundation
import Importing
import Markup
import Model
import Testing

struct BrokenFeedTests {
  @Test func whatXMLDoesNotKnowIsReadAllTheSame() throws {
    let feed = try ReadFeed.fixture("not-wellformed.rss")
    #expect(feed.refusals.isEmpty)
    #expect(feed.articles.map(\.title.string) == ["Research & teaching – a view", "Q&A with the dean", "The last word"])
    #expect(feed.articles[1].url?.string == "https://partner.example.org/?p=2&lang=en")
    #expect(feed.repairs.first?.message.contains("not well-formed") == true)
    #expect(feed.repairs.first?.line != nil)
  }

  @Test func aTruncatedFeedGivesTheEntriesThatAreThere() throws {
    let feed = try ReadFeed.text(
      """
      <rss version="2.0"><channel><title>T</title><item><title>One</title><guid>1</guid><description>First.</description></item>
      <item><title>Two</title><guid>2</guid><description>Sec
      """)
    #expect(feed.articles.map(\.title.string) == ["One", "Two"])
    #expect(feed.allRepairs.contains("not well-formed"))
  }

  @Test func anEntityBombStaysFolded() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <rss version="2.0"><channel><title>&c;</title><item><title>&c;</title></item></channel></rss>
      """
    let feed = try ReadFeed.text(bomb)
    #expect(feed.articles.map(\.title.string) == ["&c;"])
    #expect(feed.allRepairs.contains("2: the document declares entities of its own, which are not resolved"))
  }

  @Test func externalEntitiesAreNotRead() throws {
    let attack = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>T</title><item><title>A &x; B</title><guid>1</guid></item></channel></rss>
      """
    do {
      #expect(try ReadFeed.text(attack).articles.allSatisfy { !$0.title.string.contains("root:") })
    } catch let error as ImportError {
      #expect(error.description.contains("entity"))
    }
  }

  @Test func bytesOfWindows1252AreText() throws {
    var bytes = Data("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>Caf".utf8)
    bytes += [0xE9, 0x20, 0x93]
    bytes += Data("quoted".utf8)
    bytes += [0x94]
    bytes += Data("</title><guid>1</guid><description>Text.</description></item></channel></rss>".utf8)
    let feed = try ReadFeed.document(bytes)
    #expect(feed.articles.map(\.title.string) == ["Café “quoted”"])
    #expect(feed.allRepairs.contains("windows-1252"))
  }

  @Test func theEncodingOfTheDeclarationIsBelieved() throws {
    let head = "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss version=\"2.0\"><channel><title>T</title><item><title>"
    var bytes = Data(head.utf8)
    bytes += [0xD6, 0xD0, 0xCE, 0xC4]
    bytes += Data("</title><guid>1</guid></item></channel></rss>".utf8)
    let feed = try ReadFeed.document(bytes)
    #expect(feed.articles.map(\.title.string) == ["中文"])
    #expect(feed.repairs.isEmpty)
  }

  @Test func whiteSpaceBeforeTheDeclarationIsForgiven() throws {
    let feed = try ReadFeed.text("\n\n  <?xml version=\"1.0\"?>\n<rss><channel><item><title>A</title><guid>1</guid></item></channel></rss>")
    #expect(feed.articles.map(\.title.string) == ["A"])
  }

  @Test func aBadDateIsToldAndCostsNothingElse() throws {
    let article = try #require(
      try ReadFeed.item("<title>A</title><guid>1</guid><pubDate>Thu, 32 Octember 2025 25:00</pubDate><description>B</description>").articles
        .first)
    #expect(article.published == nil)
    #expect(article.obstacle == .noPublicationDate)
    #expect(article.repairs.contains { $0.message == "the date of publication cannot be read: Thu, 32 Octember 2025 25:00" })
  }

  @Test func oneBadEntryCostsNoOther() throws {
    let deep = String(repeating: "&lt;div&gt;", count: 5000)
    let feed = try ReadFeed.item(
      "<title>Good</title><guid>1</guid></item><item></item><item><title>Deep</title><guid>3</guid><description>\(deep)</description></item><item><title>Also good</title><guid>4</guid>"
    )
    #expect(feed.articles.map(\.title.string) == ["Good", "Also good"])
    #expect(feed.refusals.map(\.entry) == ["entry 2", "Deep"])
    #expect(feed.refusals.first?.problem == .noTitle)
    #expect(feed.refusals.first?.line != nil)
  }

  @Test func anEntryWithoutAnIDIsKnownByItsLinkOrItsTitleAndDate() throws {
    let byLink = try ReadFeed.item("<title>A</title><link>/a</link>").articles.first
    #expect(byLink?.externalID.string == "https://partner.example.org/a")
    let byTitle = try ReadFeed.item("<title>A</title><pubDate>Thu, 02 Oct 2025 10:32:00 +0800</pubDate>").articles.first
    #expect(byTitle?.externalID.string == "A Thu, 02 Oct 2025 10:32:00 +0800")
    #expect(byTitle?.repairs.contains { $0.message.contains("no id") } == true)
  }

  @Test func oneIDForTwoEntriesLosesNeither() throws {
    let feed = try ReadFeed.item(
      "<title>A</title><guid>x</guid><link>/a</link></item><item><title>B</title><guid>x</guid><link>/b</link></item><item><title>B</title><guid>x</guid><link>/a</link>"
    )
    #expect(feed.articles.map(\.title.string) == ["A", "B", "B"])
    #expect(Set(feed.articles.map(\.externalID)).count == 3)
    #expect(feed.articles[1].externalID.string == "x https://partner.example.org/b")
    #expect(feed.allRepairs.contains("another entry has the same id"))
  }

  @Test func theSameEntryTwiceIsTakenOnce() throws {
    let item = "<title>A</title><guid>x</guid><link>/a</link><description>T</description>"
    let feed = try ReadFeed.item("\(item)</item><item>\(item)")
    #expect(feed.articles.count == 1)
    #expect(feed.repairs.map(\.message) == ["the entry \"A\" stands in the feed twice; took it once"])
  }

  @Test func ofTwoStatesOfAnEntryTheNewerIsTaken() throws {
    let feed = try ReadFeed.text(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>f</id>
      <entry><id>e</id><title>Old</title><updated>2025-01-01T00:00:00Z</updated><link href="https://a.example/1"/></entry>
      <entry><id>e</id><title>New</title><updated>2025-02-01T00:00:00Z</updated><link href="https://a.example/1"/></entry></feed>
      """)
    #expect(feed.articles.map(\.title.string) == ["New"])
    #expect(feed.repairs.map(\.message) == ["the entry \"New\" stands in the feed in two states; took the newer one"])
  }

  @Test func aPrefixThatNobodyDeclaredIsUnderstood() throws {
    let feed = try ReadFeed.text(
      "<rss version=\"2.0\"><channel><title>T</title><item><title>A</title><guid>1</guid><dc:creator>Ann</dc:creator><content:encoded>&lt;p&gt;Whole&lt;/p&gt;</content:encoded></item></channel></rss>"
    )
    let article = try #require(feed.articles.first)
    #expect(article.authors.map(\.name.string) == ["Ann"])
    #expect(article.content.html == "<p>Whole</p>")
  }

  @Test func whatIsNoFeedIsRefused() throws {
    for text in ["{\"a\": 1}", "{\"items\": 3", "[1]", "<?xml version=\"1.0\"?><opml><body/></opml>"] {
      #expect(throws: ImportError.self, "\(text)") { try ReadFeed.text(text) }
    }
  }
}
